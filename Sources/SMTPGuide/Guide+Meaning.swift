package import SMTPCore

/// What a reply means by its words as well, where providers and programs are known to use them.
extension Guide {
  /// What a reply means for you.
  ///
  /// - Parameters:
  ///   - code: The three digits; any number is answered.
  ///   - enhanced: The enhanced status code of the reply, if it has one.
  ///   - text: What stands behind the codes, in all of its lines.
  ///   - occasion: What it answers; `anyCommand` where that is not known.
  ///   - state: The client's state when it came.
  package func meaning(
    of code: Int, enhanced: EnhancedStatusCode? = nil, text: ReplyText, on occasion: Occasion,
    state: StateName? = nil
  ) -> ReplyMeaning {
    var meaning = ReplyMeaning(
      sentence: sentence(for: code, enhanced: enhanced, on: occasion, state: state),
      advice: advice(for: code, enhanced: enhanced, on: occasion, state: state),
      responsible: Responsible(code: code, enhanced: enhanced, on: occasion))
    // Where nothing need be done, it is nobody's problem.
    if meaning.advice.retry == .notNeeded { meaning.responsible = nil }
    if occasion == .unprompted, code != 421 { return meaning }
    let place = occasion == .anyCommand ? nil : occasion
    meaning.author = ProviderReply.author(of: code, enhanced: enhanced, text, on: place)
    // What is out of order is told best by where it is.
    if vocabulary.sense(of: code, on: occasion, in: state)?.states.isEmpty == false {
      return meaning
    }
    guard let (row, words) = particular(code, enhanced, text, on: place) else { return meaning }
    meaning.sentence = words.sentence
    meaning.isKnownByWords = true
    meaning.advice = advice(words.action, words.retry ?? Retry(ReplyCategory(code: code)))
    if meaning.advice.retry != .notNeeded {
      meaning.responsible = row.responsible ?? meaning.responsible
    }
    return meaning
  }

  /// What a reply of a session means for you; nil where it has no code.
  ///
  /// - Parameter state: The client's state when it came.
  package func meaning(
    of reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> ReplyMeaning? {
    guard let code = reply.code else { return nil }
    return meaning(
      of: code, enhanced: reply.enhanced, text: ReplyText(reply),
      on: Occasion(of: answered, in: state), state: state)
  }

  /// The row that knows a reply, and its words. What many say tells nothing where the enhanced code
  /// has told the reason already.
  private func particular(
    _ code: Int, _ enhanced: EnhancedStatusCode?, _ text: ReplyText, on place: Occasion?
  ) -> (ProviderReply, ProviderWords)? {
    guard let row = ProviderReply.row(for: code, enhanced: enhanced, text, on: place),
      let words = vocabulary.providers[row.id]
    else { return nil }
    if row.provider == nil, let enhanced, enhanced.detail != 0,
      EnhancedSubject(rawValue: enhanced.subject) != .security
    {
      return nil
    }
    return (row, words)
  }

  /// Whose it is to put a refusal right, in a few words.
  package func title(of responsible: Responsible) -> String {
    vocabulary.responsibles[responsible]?.title ?? responsible.rawValue
  }

  /// Who it is up to, in a few words that go on with a sentence.
  package func place(of responsible: Responsible) -> String {
    vocabulary.responsibles[responsible]?.place ?? responsible.rawValue
  }

  /// The same in a sentence.
  package func sentence(for responsible: Responsible) -> String {
    vocabulary.responsibles[responsible]?.sentence ?? responsible.rawValue
  }

  /// Whose words a reply has, in a few words.
  package func title(of author: Provider) -> String { vocabulary.phrases.author(author.rawValue) }

  /// The explanations of a reply line, the first with what the line's words add.
  ///
  /// - Parameter line: The words of the line, its code and all.
  func withText(_ line: [[UInt8]], _ words: [ExplainedWord]) -> [Explanation] {
    var explanations = explanations(of: words)
    guard let code = words.first?.code, !explanations.isEmpty else { return explanations }
    let enhanced = words.dropFirst().first?.enhancedStatusCode
    let meaning = meaning(
      of: code, enhanced: enhanced, text: ReplyText(of: line), on: .anyCommand)
    guard let (row, _) = particular(code, enhanced, ReplyText(of: line), on: nil) else {
      return explanations
    }
    explanations[0].sentence = meaning.sentence
    explanations[0].advice = meaning.advice.text
    explanations[0].remarks.removeAll { $0.label == vocabulary.phrases.whose }
    explanations[0].remarks.insert(
      contentsOf: remarks(author: row.provider, meaning.responsible), at: 0)
    return explanations
  }

  /// Who said it and who can act, as remarks.
  func remarks(author: Provider? = nil, _ responsible: Responsible?) -> [Explanation.Remark] {
    let phrases = vocabulary.phrases
    return [
      responsible.map { Explanation.Remark(phrases.whose, sentence(for: $0)) },
      author.map { Explanation.Remark(phrases.words, title(of: $0)) },
    ].compactMap { $0 }
  }
}

extension ReplyText {
  /// The text of a reply whose words were parted, without its codes, which each line repeats.
  fileprivate init(of line: [[UInt8]]) {
    let codes = (line.first ?? []).prefix(3)
    let text = line.filter { word in
      let isCode = word.starts(with: codes) && (word.count == 3 || word[3] == Octet.hyphen)
      return !isCode && EnhancedStatusCode(octets: word) == nil
    }
    self.init(Array(text.joined(separator: [Octet.space])))
  }
}

extension ExplainedWord {
  /// The enhanced code, if it is a whole one.
  fileprivate var enhancedStatusCode: EnhancedStatusCode? {
    guard case .enhanced(let number?, let subject?, let detail?) = self,
      let `class` = EnhancedClass(rawValue: number)
    else { return nil }
    return EnhancedStatusCode(`class`, subject, detail)
  }
}
