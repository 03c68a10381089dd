import SMTPCore

/// Making an explanation out of a word's facts and words.
extension Guide {
  /// An explanation of each word. An enhanced code right behind a reply code is held against it.
  func explanations(of words: [ExplainedWord]) -> [Explanation] {
    words.indices.map { index in
      explanation(
        of: words[index], behind: index > 0 ? words[index - 1] : nil,
        before: index + 1 < words.count ? words[index + 1] : nil)
    }
  }

  private func explanation(
    of word: ExplainedWord, behind last: ExplainedWord?, before next: ExplainedWord?
  ) -> Explanation {
    switch word {
    case .reply(let code):
      explanation(
        of: code, hasEnhancedCode: next?.isEnhanced == true,
        at: next?.isOffer == true ? .command(.ehlo) : nil)
    case .replyCategory(let digit): explanation(ofCategory: digit)
    case .replySubject(let digit): explanation(ofSubject: digit)
    case .enhanced(let number, let subject, let detail):
      enhancedExplanation(class: number, subject: subject, detail: detail, behind: last?.code)
    case .command(let occasion): explanation(of: occasion)
    case .parameter(let parameter, let value): explanation(of: parameter, value: value)
    case .extension(let row, let capability): explanation(of: row, capability)
    case .unknownExtension(let capability): explanation(ofUnknown: capability)
    case .mechanism(let facts): explanation(of: facts)
    case .finding(let id): explanation(of: id)
    case .state(let state): explanation(of: state)
    case .port(let port): explanation(of: port)
    case .term(let term): explanation(of: term)
    }
  }

  /// - Parameter hasEnhancedCode: Whether one follows, which narrows the meaning down better than
  ///   a list of all that the code means after each command.
  /// - Parameter place: What it answers, where that is known.
  private func explanation(
    of code: Int, hasEnhancedCode: Bool, at place: Occasion?
  ) -> Explanation {
    let row = ReplyCode.row(for: code)
    let words = vocabulary.replies[code]
    let category = vocabulary.category(of: code)
    var remarks = digits(of: code).map { Explanation.Remark($0.mark, $0.meaning) }
    if !hasEnhancedCode {
      let responsible = Responsible(code: code, enhanced: nil, on: .anyCommand)
      remarks += self.remarks(responsible)
    }
    if let standing = row.flatMap({ vocabulary.standings[$0.status] }) {
      remarks.append(.init(vocabulary.phrases.standing, standing))
    }
    if !hasEnhancedCode {
      for sense in vocabulary.senses[code] ?? []
      where sense.states.isEmpty && (place ?? sense.occasion) == sense.occasion {
        remarks.append(.init(vocabulary.phrases.place(sense.occasion), sense.sentence))
      }
    }
    let advice = advice(
      words?.action ?? category?.action ?? "",
      words?.retry ?? Retry(ReplyCategory(code: code)))
    return Explanation(
      kind: .reply, token: "\(code / 100)\(code / 10 % 10)\(code % 10)", title: title(of: code),
      sentence: words?.sentence ?? category?.sentence ?? "", remarks: remarks,
      advice: advice.text, source: Self.source(row?.source))
  }

  private func explanation(ofCategory digit: Int) -> Explanation {
    let category = ReplyCategory(code: digit * 100)
    let words = vocabulary.category(of: digit * 100)
    return Explanation(
      kind: .reply, token: "\(digit)yz", title: headline(of: category),
      sentence: words?.rule ?? "", remarks: [],
      advice: advice(words?.action ?? "", Retry(category)).text, source: Self.source(nil))
  }

  private func explanation(ofSubject digit: Int) -> Explanation {
    let phrases = vocabulary.phrases
    let words = ReplySubject(rawValue: digit).flatMap { vocabulary.replySubjects[$0] }
    return Explanation(
      kind: .reply, token: "x\(digit)z", title: words?.title ?? phrases.noReplySubject,
      sentence: words?.sentence ?? phrases.noReplySubjectSentence, remarks: [],
      advice: phrases.subjectAdvice, source: Self.source(nil))
  }

  /// A code's own documents, or else those of the rule of digits.
  private static func source(_ source: String?) -> String {
    guard let source, !source.isEmpty else { return "RFC 5321 §4.2.1" }
    return source
  }

  private func explanation(of occasion: Occasion) -> Explanation {
    let phrases = vocabulary.phrases
    let facts = CommandFacts.row(for: occasion)
    let words = vocabulary.commands[occasion]
    var remarks: [Explanation.Remark] = []
    if let words {
      remarks = [
        .init(phrases.form, words.form), .init(phrases.grammar, words.grammar),
        .init(phrases.example, words.example), .init(phrases.answers, words.answers),
      ]
    }
    if let facts, facts.isKeywordRequired, let keyword = facts.keyword {
      remarks.append(.init(phrases.keyword, phrases.needsKeyword(keyword)))
    }
    if case .command(let verb) = occasion { remarks += announcement(of: verb) }
    if let standing = facts.flatMap({ vocabulary.commandStandings[$0.status] }) {
      remarks.append(.init(phrases.standing, standing))
    }
    return Explanation(
      kind: .verb, token: Self.token(occasion), title: words?.title ?? "",
      sentence: words?.purpose ?? "", remarks: remarks, advice: words?.advice ?? "",
      source: facts?.source ?? "")
  }

  private static func token(_ occasion: Occasion) -> String {
    switch occasion {
    case .command(let verb): verb.rawValue
    case .endOfData: "."
    case .cancellation: "*"
    case .greeting, .challengeResponse, .unknownCommand, .unprompted, .anyCommand: ""
    }
  }
}
