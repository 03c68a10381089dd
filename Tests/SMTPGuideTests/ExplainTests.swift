import SMTPCore
import TestSupport
import Testing

@testable import SMTPGuide

struct ExplainTests {
  static let guide = Guide(language: .en)

  /// Words, and the tokens that they are explained by.
  static let known: [([String], [String])] = [
    (["550"], ["550"]),
    (["5.1.1"], ["5.1.1"]),
    (["X.1.1"], ["X.1.1"]),
    (["x.1.1"], ["X.1.1"]),
    (["5.X.X"], ["5.X.X"]),
    (["5.1.X"], ["5.1.X"]),
    (["X.7.x"], ["X.7.X"]),
    (["550 5.1.1"], ["550 5.1.1"]),
    (["550", "5.1.1"], ["550 5.1.1"]),
    (["550-5.7.1 text of the server"], ["550 5.7.1"]),
    (["550-5.7.1", "text", "of", "the", "server"], ["550 5.7.1"]),
    (["550 5.1.1 <bob@example.org>: User unknown"], ["550 5.1.1"]),
    (["550 User", "250"], ["550", "250"]),
    (["550", "5.1.X"], ["550", "5.1.X"]),
    (["250", "2.1.0", "550", "5.1.1"], ["250 2.1.0", "550 5.1.1"]),
    (["250-SIZE 1000"], ["250", "SIZE"]),
    (["250 AUTH PLAIN LOGIN"], ["250", "AUTH"]),
    (["250-AUTH=LOGIN"], ["250", "AUTH="]),
    (["250-FROB 1"], ["250", "FROB"]),
    (["552 5.3.4 Size limit exceeded"], ["552 5.3.4"]),
    (["SIZE"], ["SIZE", "SIZE"]),
    (["size=1000"], ["SIZE"]),
    (["DSN"], ["DSN", "DSN"]),
    (["AUTH"], ["AUTH", "AUTH", "auth"]),
    (["NOTIFY=NEVER"], ["NOTIFY"]),
    (["MAIL", "SMTPUTF8"], ["MAIL", "SMTPUTF8"]),
    (["MAIL", "AUTH"], ["MAIL", "AUTH", "AUTH"]),
    (["8bitmime"], ["8BITMIME"]),
    (["LIMITS"], ["LIMITS"]),
    (["250-"], ["250"]),
    (["250 OK"], ["250"]),
    (["250", "OK"], ["250"]),
    (["\t 421  4.4.2\r\n"], ["421 4.4.2"]),
    (["rcpt"], ["RCPT", "rcpt"]),
    (["RcPt"], ["RCPT", "rcpt"]),
    (["MAIL FROM"], ["MAIL"]),
    (["MAIL", "FROM"], ["MAIL"]),
    (["mail", "from:"], ["MAIL"]),
    (["MAIL", "FROM:<alice@example.org>"], ["MAIL"]),
    (["MAIL", "FROM:", "<alice@example.org>"], ["MAIL"]),
    (["MAIL FROM:<alice@example.org> SIZE=5"], ["MAIL", "SIZE"]),
    (["RCPT TO:<bob@example.org> ORCPT=rfc822;bob@example.org"], ["RCPT", "ORCPT"]),
    (["RCPT TO"], ["RCPT"]),
    (["EHLO laptop.example"], ["EHLO"]),
    (["250", "MAIL", "5.1.1"], ["250", "MAIL", "5.1.1"]),
    (["x-exps"], ["X-EXPS"]),
    (["."], ["."]),
    (["*"], ["*"]),
    (["999"], ["999"]),
    (["199"], ["199"]),
    (["000"], ["000"]),
    (["471"], ["471"]),
    (["5yz"], ["5yz"]),
    (["4XX"], ["4yz"]),
    (["x5z"], ["x5z"]),
    (["x9z"], ["x9z"]),
    (["3.1.1"], ["3.1.1"]),
    (["5.99.123"], ["5.99.123"]),
    (["5.7.999"], ["5.7.999"]),
    (["X.6.10"], ["X.6.10"]),
    ([], []),
  ]

  @Test(arguments: known)
  func knownWordsAreExplained(_ words: [String], _ tokens: [String]) throws {
    let explanations = try Self.guide.explain(words)
    #expect(explanations.map(\.token) == tokens)
    for explanation in explanations {
      expectSentence(explanation.sentence)
      expectTitle(explanation.title)
      #expect(!explanation.advice.isEmpty && !explanation.source.isEmpty)
      #expect(explanation.body.hasPrefix(explanation.sentence))
    }
  }

  /// Words that nobody knows, the one that is named, and what is proposed.
  static let unknown: [([String], String, String?)] = [
    (["gibberish"], "gibberish", nil),
    (["550x"], "550x", nil),
    (["55"], "55", nil),
    (["5500"], "5500", nil),
    (["EHOL"], "EHOL", "EHLO"),
    (["RCTP"], "RCTP", "RCPT"),
    (["startls"], "startls", "STARTTLS"),
    (["NOTFY"], "NOTFY", "NOTIFY"),
    (["PIPELINIG"], "PIPELINIG", "PIPELINING"),
    (["VRYF"], "VRYF", "VRFY"),
    (["MAIL", "bogus"], "bogus", nil),
    (["MAIL", "TO"], "TO", nil),
    (["5.1"], "5.1", nil),
    (["5.1.1.1"], "5.1.1.1", nil),
    (["X.X.X"], "X.X.X", nil),
    (["X.X.1"], "X.X.1", nil),
    (["5.X.1"], "5.X.1", nil),
    (["192.0.2.1"], "192.0.2.1", nil),
    (["5.1000.1"], "5.1000.1", nil),
    ([""], "", nil),
    (["  "], "", nil),
    (["what is this"], "what", nil),
    (["99999999999999999999"], "99999999999999999999", nil),
    (["\u{1B}[31m"], "\u{1B}[31m", nil),
  ]

  @Test(arguments: unknown)
  func unknownWordIsNamed(_ words: [String], _ word: String, _ proposal: String?) throws {
    let error = #expect(throws: UnknownWord.self) { try Self.guide.explain(words) }
    let unknown = try #require(error)
    #expect(unknown.word == word)
    #expect(unknown.proposal == proposal)
    let sentence = Self.guide.sentence(for: unknown)
    #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
    let shown = word.replacing("\u{1B}", with: "\\x1B")
    #expect(sentence.contains(shown) && sentence.contains(proposal ?? ""))
  }

  @Test(arguments: ReplyCode.all.map(\.value))
  func everyReplyIsExplained(_ code: Int) throws {
    let explanation = try #require(try Self.guide.explain([String(code)]).first)
    #expect(explanation.kind == .reply)
    #expect(explanation.remarks.prefix(3).map(\.label).joined().count == 6)
    let isStandard = ReplyCode.row(for: code)?.status == .standard
    #expect(explanation.remarks.contains { $0.label == "Standing" } == !isStandard)
  }

  @Test func everyEnhancedCodeIsExplained() throws {
    for row in EnhancedCode.all {
      for letter in ["2", "4", "5", "X"] {
        let token = "\(letter).\(row.subject.rawValue).\(row.detail)"
        let explanation = try #require(try Self.guide.explain([token]).first)
        #expect(explanation.kind == .enhanced && explanation.token == token)
        expectSentence(explanation.sentence)
        #expect(explanation.source == row.source)
      }
    }
  }

  @Test(arguments: Verb.allCases)
  func everyVerbIsExplained(_ verb: Verb) throws {
    let explanation = try #require(try Self.guide.explain([verb.rawValue.lowercased()]).first)
    #expect(explanation.kind == .verb && explanation.token == verb.rawValue)
    let labels = explanation.remarks.map(\.label)
    #expect(labels.starts(with: ["Form", "Grammar", "Example", "Answers"]))
    #expect(labels.contains("Needs") == (verb.requiredKeyword != nil))
    #expect(labels.contains("Standing") == (verb.facts.status != .current))
  }

  /// All that a code may mean is told where nothing narrows it down.
  @Test func enhancedCodeTakesThePlaceOfTheList() throws {
    let alone = try #require(try Self.guide.explain(["550"]).first)
    let reply = try #require(try Self.guide.explain(["550 5.1.1"]).first)
    #expect(alone.remarks.contains { $0.label == "to RCPT" })
    #expect(reply.remarks.map(\.label) == ["Whose", "5", "·5", "··0", "X.1.X", "X.1.1"])
    #expect(reply.title == "no such mailbox" && reply.sentence == "There is no such mailbox here.")
    #expect(reply.source.contains("; "))
  }

  /// A reply has one meaning and one advice, as where its command is known.
  static let merged: [(String, sentence: String, advice: String)] = [
    ("552 5.2.2 Mailbox full", "does not wait for room", "This attempt is over"),
    ("451 4.7.651 no", "policy stops this for now", "The same may work later"),
    ("421 4.7.0 bye", "closes the connection", "Connect again later"),
    ("554 5.7.1 no", "does not let you do this", "Sent again unchanged"),
    ("503 5.5.1 no", "at this point", "EHLO, then MAIL"),
    ("250 2.1.5 Ok", "recipient is accepted", ""), ("250 2.1.0 Ok", "sender is accepted", ""),
    ("554 5.6.0 no", "content is not accepted", "parts of the message"),
    ("521 5.5.1 Protocol error", "takes you for a robot", "Wait for the greeting"),
    ("550 5.0.0 no", "no such mailbox, no access, or its policy", "Read the text"),
    ("550 4.1.1 no", "no such mailbox, no access, or its policy", "Read the text"),
  ]

  @Test(arguments: merged)
  func replyIsExplainedAsOne(_ line: String, _ sentence: String, _ advice: String) throws {
    let explanations = try Self.guide.explain([line])
    let only = try #require(explanations.first)
    #expect(explanations.count == 1 && only.kind == .reply)
    #expect(only.sentence.contains(sentence) && (advice.isEmpty || only.advice.contains(advice)))
  }

  @Test func enhancedCodeThatContradictsItsReplyIsRemarked() throws {
    for line in ["550 4.1.1", "550 4.1.X"] {
      let explanations = try Self.guide.explain([line])
      #expect(explanations.last?.remarks.contains { $0.label == "But" } == true)
    }
    let agreeing = try Self.guide.explain(["550 5.1.1"])
    #expect(agreeing.last?.remarks.contains { $0.label == "But" } == false)
  }

  /// Whatever is typed is explained or named; nothing traps.
  @Test func anyWordsAreExplainedOrNamed() {
    var random = SeededGenerator(seed: 20_261_121)
    let alphabet = Array("0123456789.-xXyYzZ EHLOMAILRCPT\t:<>*é\u{0}\u{1B}💌".unicodeScalars)
    for _ in 0..<5_000 {
      let words = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        var word = ""
        for _ in 0..<Int.random(in: 0...9, using: &random) {
          word.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "x")
        }
        return word
      }
      guard let explanations = try? Self.guide.explain(words) else { continue }
      for explanation in explanations {
        let lines = ExplanationText(explanation, guide: Self.guide).lines
        #expect(lines.allSatisfy { $0.count <= 78 })
      }
    }
  }
}
