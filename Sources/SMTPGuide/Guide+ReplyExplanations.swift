import SMTPCore

/// Making an explanation out of a reply: its code, its enhanced code and its words, as one.
extension Guide {
  /// - Parameters:
  ///   - enhanced: The enhanced code behind it: it tells the reason, and the code what becomes of
  ///     it.
  ///   - text: What stands behind the codes.
  ///   - place: What it answers, where that is known.
  func explanation(
    of code: Int, _ enhanced: EnhancedStatusCode?, text: ReplyText = ReplyText([UInt8]()),
    at place: Occasion? = nil
  ) -> Explanation {
    let meaning = meaning(
      of: code, enhanced: enhanced, text: text, on: Self.place(of: code, enhanced))
    let whose = remarks(author: meaning.author, meaning.responsible)
    let digits = digits(of: code, enhanced)
    let standing = standings(of: code, enhanced)
    var explanation = Explanation(
      kind: .reply, token: Self.token(code, enhanced),
      title: title(of: code, enhanced, meaning), sentence: meaning.sentence,
      remarks: contradictions(of: code, enhanced) + whose + digits + standing,
      advice: meaning.advice.text,
      source: source(of: code, enhanced))
    if enhanced == nil, !meaning.isKnownByWords {
      // Nothing narrows it down: all that it may mean is told, the general first.
      let words = vocabulary.replies[code]
      let category = vocabulary.category(of: code)
      explanation.sentence = words?.sentence ?? category?.sentence ?? ""
      explanation.advice =
        advice(
          words?.action ?? category?.action ?? "", words?.retry, after: ReplyCategory(code: code)
        ).text
      explanation.remarks = digits + whose + standing + meanings(of: code, at: place)
    }
    return explanation
  }

  /// What a reply answers where its numbers leave no other choice.
  private static func place(of code: Int, _ enhanced: EnhancedStatusCode?) -> Occasion {
    switch (code, enhanced?.subject, enhanced?.detail) {
    case (250, EnhancedSubject.addressing.rawValue, 0): .command(.mail)
    case (250, EnhancedSubject.addressing.rawValue, 5): .command(.rcpt)
    default: .anyCommand
    }
  }

  /// The explanations of a reply line, whose words may tell more than its codes.
  ///
  /// - Parameter line: The words of the line, its code and all.
  func withText(_ line: [[UInt8]], _ words: [ExplainedWord]) -> [Explanation] {
    guard let code = words.first?.code else { return explanations(of: words) }
    let text = ReplyText(of: line)
    guard words.count > 1 else { return [explanation(of: code, nil, text: text)] }
    guard let enhanced = words[1].enhancedStatusCode else { return explanations(of: words) }
    return [explanation(of: code, enhanced, text: text)]
  }

  /// Who said it and who can act, as remarks.
  func remarks(author: Provider? = nil, _ responsible: Responsible?) -> [Explanation.Remark] {
    let phrases = vocabulary.phrases
    return [
      responsible.map { Explanation.Remark(phrases.whose, sentence(for: $0)) },
      author.map { Explanation.Remark(phrases.words, title(of: $0)) },
    ].compactMap { $0 }
  }

  /// What a reply is called: `550`, `550 5.1.1`.
  static func token(_ code: Int, _ enhanced: EnhancedStatusCode?) -> String {
    let digits = "\(code / 100)\(code / 10 % 10)\(code % 10)"
    return enhanced.map { digits + " \($0)" } ?? digits
  }

  /// The documents of both codes, or else those of the rule of digits.
  func source(of code: Int, _ enhanced: EnhancedStatusCode?) -> String {
    let code = ReplyCode.row(for: code)?.source ?? ""
    let reason = enhanced.flatMap { EnhancedCode.row(for: $0)?.source } ?? ""
    return [code.isEmpty ? "RFC 5321 §4.2.1" : code, reason].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// The class of the enhanced code says the same as the first digit, or is told to contradict it.
  private func digits(
    of code: Int, _ enhanced: EnhancedStatusCode?
  ) -> [Explanation.Remark] {
    let reason = enhanced.map { digits(class: nil, subject: $0.subject, detail: $0.detail) } ?? []
    return (digits(of: code) + reason).map { Explanation.Remark($0.mark, $0.meaning) }
  }

  private func standings(
    of code: Int, _ enhanced: EnhancedStatusCode?
  ) -> [Explanation.Remark] {
    let row = enhanced.flatMap { EnhancedCode.row(for: $0) }
    return [
      ReplyCode.row(for: code).flatMap { vocabulary.standings[$0.status] },
      row.flatMap { vocabulary.enhancedStandings[$0.status] },
    ].compactMap(\.self).map { .init(vocabulary.phrases.standing, $0) }
  }

  private func contradictions(
    of code: Int, _ enhanced: EnhancedStatusCode?
  ) -> [Explanation.Remark] {
    guard let number = enhanced?.class.rawValue, code / 100 != number else { return [] }
    return [.init(vocabulary.phrases.mismatch, vocabulary.phrases.classMismatch(code, number))]
  }

  /// All that a code means at one place or another, where nothing narrows it down.
  private func meanings(of code: Int, at place: Occasion?) -> [Explanation.Remark] {
    (vocabulary.senses[code] ?? [])
      .filter { $0.states.isEmpty && (place ?? $0.occasion) == $0.occasion }
      .map { .init(vocabulary.phrases.place($0.occasion), $0.sentence) }
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
  var enhancedStatusCode: EnhancedStatusCode? {
    guard case .enhanced(let number?, let subject?, let detail?) = self,
      let `class` = EnhancedClass(rawValue: number)
    else { return nil }
    return EnhancedStatusCode(`class`, subject, detail)
  }
}
