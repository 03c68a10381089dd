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
    meaning.relayedAction = words.relayed
    meaning.advice = advice(words.action, words.retry, after: ReplyCategory(code: code))
    if row.needsOnlyTime {
      meaning.responsible = nil
    } else if meaning.advice.retry != .notNeeded {
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
}
