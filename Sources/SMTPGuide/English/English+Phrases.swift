import SMTPCore

/// The small words around an explanation.
extension English {
  static let phrases = Phrases(
    advice: "What to do", whose: "Whose", words: "Words", author: { "those of \($0)" },
    source: "Source", standing: "Standing", form: "Form",
    grammar: "Grammar", example: "Example", answers: "Answers", keyword: "Needs",
    needsKeyword: { "the extension \($0) in the EHLO list" },
    announced: "In EHLO", brings: "Brings", belongsTo: "Goes on", refusals: "Refused",
    here: "Here", submission: "Port 587",
    submissions: [
      .must: "A server that takes its own users' mail has to offer it.",
      .should: "A server that takes its own users' mail should offer it.",
      .may: "A server that takes its own users' mail may offer it.",
      .mustNot: "A server that takes its own users' mail must not offer it.",
      .only: "It belongs only where users hand their mail in.",
    ],
    unknownKeyword: "ehlo does not know this keyword: it is private, or newer than this program.",
    privateKeyword:
      "A keyword that begins with X is private: only programs that agreed on it know it.",
    ignoreKeyword: "Pass over it: a client may ignore every keyword that it does not know.",
    afterTLS: "TLS: it counts only where it is offered after STARTTLS",
    place: { place($0) },
    mismatch: "But",
    classMismatch: { code, number in
      "The code begins with \(code / 100) and the enhanced code with \(number), and they must "
        + "agree: trust the \(code)."
    },
    spaceBehindColon:
      "No space goes between the colon and the <: strict servers answer it with 501.",
    oneWord: { "\($0) is one word: no blank goes into it." },
    meantMechanism: { "No mechanism is called \($0); did you mean \($1)?" },
    noReplySubject: "no subject: the second digit ends at 5",
    noReplySubjectSentence: "The second digit of a reply goes from 0 to 5 only.",
    subjectAdvice: "Look at the first digit: it alone says whether it worked.",
    noDetail: "no finer detail",
    unknownDetail: "a detail that no list explains",
    noClass: .init(
      title: "no enhanced code",
      sentence: "This is no enhanced status code: its first number must be 2, 4 or 5.",
      action: "Go by the reply code and the text."),
    classed: { classed($0, $1) },
    noSubject: "a subject that no list explains",
    noSubjectSentence: "The second number of an enhanced code goes from 0 to 7 so far.",
    unasked: (
      sentence: "No command waits for this reply.",
      action: "Connect again: you can no longer tell which reply answers what."
    ),
    ownUnasked: "Nothing waits for this reply: the other side cannot tell what you answer.",
    brokenOff: "broken off, as you asked",
    seenByClient: "As the client sees it:",
    unknownWord: { unknownWord($0) })

  private static func place(_ occasion: Occasion) -> String {
    switch occasion {
    case .greeting: "at the start"
    case .command(let verb): "to \(verb.rawValue)"
    case .endOfData: "to the dot"
    case .challengeResponse: "in a login"
    case .cancellation: "to *"
    case .unknownCommand: "to a new verb"
    case .unprompted: "unasked"
    case .anyCommand: "to anything"
    }
  }

  private static func classed(_ class: EnhancedClass, _ subject: String) -> String {
    let fate =
      switch `class` {
      case .success: "It worked"
      case .transient: "It failed for now"
      case .permanent: "It failed for good"
      }
    return fate + "; " + subject.prefix(1).lowercased() + subject.dropFirst()
  }

  private static func unknownWord(_ unknown: UnknownWord) -> String {
    let word = String(VisibleText.string(unknown.word).prefix(60))
    if word.isEmpty { return "There is nothing to explain: the word is empty." }
    if let proposal = unknown.proposal {
      return "ehlo does not know \"\(word)\"; did you mean \(proposal)?"
    }
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return "\"\(word)\" is no reply code: a reply code has three digits."
    }
    return "ehlo does not know \"\(word)\"; it explains reply codes (550), enhanced codes (5.1.1), "
      + "verbs (RCPT), parameters (NOTIFY), extensions (DSN), ports (465) and terms (relay)."
  }
}
