import SMTPCore

/// Making an explanation out of a word's facts and words.
extension Guide {
  /// An explanation of each word. A reply code with an enhanced code right behind it is one reply.
  func explanations(of words: [ExplainedWord]) -> [Explanation] {
    var explanations: [Explanation] = []
    var last: ExplainedWord?
    var rest = words[...]
    while let word = rest.popFirst() {
      if let code = word.code, let enhanced = rest.first?.enhancedStatusCode {
        explanations.append(explanation(of: code, enhanced))
        last = rest.popFirst()
      } else {
        explanations.append(explanation(of: word, behind: last, before: rest.first))
        last = word
      }
    }
    return explanations
  }

  private func explanation(
    of word: ExplainedWord, behind last: ExplainedWord?, before next: ExplainedWord?
  ) -> Explanation {
    switch word {
    case .reply(let code):
      explanation(of: code, nil, at: next?.isOffer == true ? .command(.ehlo) : nil)
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

  private func explanation(ofCategory digit: Int) -> Explanation {
    let category = ReplyCategory(code: digit * 100)
    let words = vocabulary.category(of: digit * 100)
    return Explanation(
      kind: .reply, token: "\(digit)yz", title: headline(of: category),
      sentence: words?.rule ?? "", remarks: [],
      advice: advice(words?.action ?? "", nil, after: category).text, source: "RFC 5321 §4.2.1")
  }

  private func explanation(ofSubject digit: Int) -> Explanation {
    let phrases = vocabulary.phrases
    let words = ReplySubject(rawValue: digit).flatMap { vocabulary.replySubjects[$0] }
    return Explanation(
      kind: .reply, token: "x\(digit)z", title: words?.title ?? phrases.noReplySubject,
      sentence: words?.sentence ?? phrases.noReplySubjectSentence, remarks: [],
      advice: phrases.subjectAdvice, source: "RFC 5321 §4.2.1")
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
