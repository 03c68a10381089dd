package import SMTPCore

/// What a reply means for you, and what to do about it.
extension Guide {
  /// What a reply means for you, in one sentence.
  ///
  /// - Parameters:
  ///   - code: The three digits; any number is answered.
  ///   - enhanced: The enhanced status code of the reply, if it has one.
  ///   - verb: The verb of the command being answered; nil for the greeting, the end of data, a
  ///     line of an AUTH exchange and a verb that is not in the catalog.
  ///   - state: The client's state when the reply came, before the reply moved it.
  package func sentence(
    for code: Int, enhanced: EnhancedStatusCode? = nil, after verb: Verb?, state: StateName?
  ) -> String {
    sentence(
      for: code, enhanced: enhanced, on: Occasion(verb: verb, state: state), state: state)
  }

  /// What a reply means for you, in one sentence, where it is known what it answers.
  package func sentence(
    for code: Int, enhanced: EnhancedStatusCode? = nil, on occasion: Occasion,
    state: StateName? = nil
  ) -> String {
    words(for: code, enhanced: enhanced, on: occasion, state: state).sentence
  }

  /// What to do about a reply, and whether sending the same again helps; the parameters are those
  /// of `sentence(for:enhanced:after:state:)`.
  package func advice(
    for code: Int, enhanced: EnhancedStatusCode? = nil, after verb: Verb?, state: StateName?
  ) -> Advice {
    advice(for: code, enhanced: enhanced, on: Occasion(verb: verb, state: state), state: state)
  }

  /// What to do about a reply, where it is known what it answers.
  package func advice(
    for code: Int, enhanced: EnhancedStatusCode? = nil, on occasion: Occasion,
    state: StateName? = nil
  ) -> Advice {
    let words = words(for: code, enhanced: enhanced, on: occasion, state: state)
    return advice(words.action, words.retry, after: ReplyCategory(code: code))
  }

  /// A few words to stand beside a code: `refused`, `mailbox not free`.
  package func title(of code: Int) -> String {
    vocabulary.replies[code]?.title ?? headline(of: ReplyCategory(code: code))
  }

  /// A few words to stand beside a code and its enhanced code: those of the one that tells more.
  func title(of code: Int, _ enhanced: EnhancedStatusCode?) -> String {
    guard let enhanced, reason(enhanced, with: code, on: .anyCommand) != nil else {
      return title(of: code)
    }
    let subject = EnhancedSubject(rawValue: enhanced.subject)
    return title(of: enhanced) ?? subject.flatMap {
      vocabulary.words(subject: $0, detail: 0)?.title
    }
      ?? title(of: code)
  }

  /// The same for a reply that means this. Where its words tell what that is, the words of the code
  /// may speak of something else.
  func title(
    of code: Int, _ enhanced: EnhancedStatusCode?, _ meaning: ReplyMeaning
  ) -> String {
    meaning.isKnownByWords ? headline(of: ReplyCategory(code: code)) : title(of: code, enhanced)
  }

  /// What becomes of a command with such a reply, in a few words: `refused for good`.
  package func headline(of category: ReplyCategory) -> String {
    vocabulary.categories[category]?.headline ?? category.rawValue
  }

  /// Advice on a reply of such a category, which says itself whether to try again where `retry` does
  /// not: what is refused for good may be sent anew, but is not tried again.
  func advice(_ action: String, _ retry: Retry?, after category: ReplyCategory?) -> Advice {
    var retry = retry ?? category.map(Retry.init) ?? .notNeeded
    if retry == .later, category == .permanent { retry = .anew }
    return Advice(action: action, retry: retry, retrySentence: vocabulary.retries[retry] ?? "")
  }

  /// The words that fit best: the enhanced code where it tells the reason, then the code at this
  /// place of the session, then the code anywhere, then the digits. A reply that answers nothing
  /// says nothing about a command, unless it is one that may come unasked.
  private func words(
    for code: Int, enhanced: EnhancedStatusCode?, on occasion: Occasion, state: StateName?
  ) -> (sentence: String, action: String, retry: Retry?) {
    if occasion == .unprompted, vocabulary.sense(of: code, on: occasion, in: state) == nil {
      return (vocabulary.phrases.unasked.sentence, vocabulary.phrases.unasked.action, .notNeeded)
    }
    if let enhanced, let reason = reason(enhanced, with: code, on: occasion) { return reason }
    let general = vocabulary.replies[code]
    let category = vocabulary.category(of: code)
    if let sense = vocabulary.sense(of: code, on: occasion, in: state) {
      let action = sense.action ?? general?.action ?? category?.action ?? ""
      return (sense.sentence, action, sense.retry ?? general?.retry)
    }
    if let general { return (general.sentence, general.action, general.retry) }
    let sentence = categorySense(ReplyCategory(code: code), on: occasion) ?? category?.sentence
    return (sentence ?? "", category?.action ?? "", nil)
  }

  /// The enhanced code's own words, where they tell more than the code's.
  private func reason(
    _ enhanced: EnhancedStatusCode, with code: Int, on occasion: Occasion
  ) -> (sentence: String, action: String, retry: Retry?)? {
    // That the server hangs up matters more than why; a class that contradicts the code is an
    // error of the server, and the code decides.
    guard code != 421, code / 100 == enhanced.class.rawValue,
      let subject = EnhancedSubject(rawValue: enhanced.subject)
    else { return nil }
    // A 554 says no to anything, too, but at some places that is one thing in particular.
    let isGeneral =
      Self.generalCodes.contains(code)
      || code == 554 && occasion == .anyCommand && subject != .deliveryProtocol
    if let words = vocabulary.words(subject: subject, detail: enhanced.detail),
      enhanced.detail != 0, let sentence = words.sentence(in: enhanced.class),
      isGeneral || !Self.saysLess(subject, enhanced.detail)
    {
      return (sentence, words.action(in: enhanced.class), words.retry)
    }
    guard isGeneral, subject != .undefined, subject != .deliveryProtocol,
      let words = vocabulary.words(subject: subject, detail: 0),
      let sentence = words.sentence(in: enhanced.class)
    else { return nil }
    return (sentence, words.action(in: enhanced.class), words.retry)
  }

  /// The codes that stand for any reason at all, so that each enhanced code tells more.
  private static let generalCodes: Set<Int> = [450, 451, 550]

  /// Whether a detail says no more than the codes that carry it: "good recipient" beside 250,
  /// "command not possible" beside 503.
  private static func saysLess(_ subject: EnhancedSubject, _ detail: Int) -> Bool {
    switch subject {
    case .addressing: detail == 5
    case .deliveryProtocol: detail != 3 && detail != 6
    case .security: (8...12).contains(detail)
    case .undefined, .mailbox, .mailSystem, .network, .content: false
    }
  }

  private func categorySense(_ category: ReplyCategory, on occasion: Occasion) -> String? {
    let place: Occasion =
      switch occasion {
      case .challengeResponse: .command(.auth)
      case .command(.helo), .command(.lhlo): .command(.ehlo)
      case .command(.soml), .command(.saml), .command(.send): .command(.mail)
      default: occasion
      }
    return vocabulary.categorySenses.first {
      $0.category == category && $0.occasion == place
    }?.sentence
  }
}
