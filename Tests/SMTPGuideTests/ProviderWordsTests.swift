import SMTPCore
import Testing

@testable import SMTPGuide

/// The words for replies that are known by what they say.
struct ProviderWordsTests {
  static let guide = Guide(language: .en)

  @Test(arguments: Language.allCases)
  func everyRowHasWordsOfItsOwn(_ language: Language) throws {
    let words = try ProviderReply.all.map {
      try #require(language.vocabulary.providers[$0.id], "\($0.id)")
    }
    #expect(words.count == language.vocabulary.providers.count)
    let table = try ProtocolTable("provider.tsv")
    expectSentences(
      words.map(\.sentence), foreign: table.texts("meaning") + table.texts("what_to_do"))
    expectSentences(words.map(\.action) + words.compactMap(\.relayed))
  }

  @Test(arguments: Language.allCases)
  func everyoneWhoCanActIsNamed(_ language: Language) throws {
    let words = try Responsible.allCases.map {
      try #require(language.vocabulary.responsibles[$0])
    }
    expectSentences(words.map(\.sentence))
    for row in words { expectTitle(row.title) }
  }

  /// A line from a log, and words of its explanation: sentence, advice, author, whose it is.
  static let lines: [(String, [String])] = [
    (
      "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp",
      ["prove each sender", "SPF record", "those of Gmail", "its DNS"]
    ),
    (
      "554 5.7.1 <bob@example.com>: Relay access denied",
      ["nor you among its users", "587 or 465", "those of Postfix", "yourself"]
    ),
    (
      "421 4.7.1 [TS03] All messages from 192.0.2.1 will be permanently deferred",
      ["promises too much", "not until", "those of Yahoo", "unchanged"]
    ),
    ("552 5.2.2 <bob@icloud.com>: user is over quota", ["is full", "it may work"]),
    ("450 4.2.0 Greylisted, please wait", ["has not met before", "may work later"]),
    (
      "454 4.7.0 Too many login attempts, please try again later",
      ["too many logins", "Wait a while", "yourself"]
    ),
    (
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      ["does not pass your mail on", "Log in", "yourself"]
    ),
    (
      "554 5.2.252 SendAsDenied; a@b.example not allowed to send as c@b.example",
      ["Your login", "Send As", "those of Exchange Online", "yourself"]
    ),
    ("502 5.7.0 Please authenticate first", ["those who have logged in", "AUTH", "yourself"]),
    (
      "550 5.1.8 Access denied, bad outbound sender AS(42004)", ["spam that it sent", "release it"]
    ),
    (
      "432 4.3.2 Concurrent connections limit exceeded",
      ["too many connections at once", "one connection", "yourself"]
    ),
    ("421 Too many concurrent SMTP connections", ["more connections open", "yourself"]),
  ]

  @Test(arguments: lines.map { ($0.0, $0.1.filter { $0 != "not until" }) })
  func pastedLineIsExplainedByItsWords(_ line: String, _ words: [String]) throws {
    for typed in [[line], line.split(separator: " ").map(String.init)] {
      let first = try #require(try Self.guide.explain(typed).first)
      let text = ExplanationText(first, guide: Self.guide, width: 10_000).lines.joined()
      for part in words { #expect(text.contains(part), "\(part): \(text)") }
    }
  }

  /// A line, its title, its first remark, and words of its advice.
  static let agreeing: [(String, title: String, first: String, advice: String)] = [
    ("451 4.7.1 Greylisted", "refused for now", "4", "Send the same again"),
    ("450 4.2.0 greylisted", "refused for now", "4", "Send the same again"),
    ("450 4.2.0 Try again later", "refused for now", "4", "Send it again unchanged"),
    (
      "450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]",
      "refused for now", "Whose", ""
    ),
    (
      "550 5.4.1 Recipient address rejected: Access denied", "refused for good", "Whose",
      "Correct the address"
    ),
    ("450 4.7.1 Service unavailable", "not allowed", "4", "wait half an hour"),
    ("550 5.7.1 no", "not allowed", "5", "Log in if you have not"),
    ("250 5.1.1 ok", "done", "But", ""),
  ]

  /// What is told of a reply speaks of one thing; nobody need act where it only has to wait.
  @Test(arguments: agreeing) func whatIsToldAgrees(
    _ line: String, _ title: String, _ first: String, _ advice: String
  ) throws {
    let explanation = try #require(try Self.guide.explain([line]).first)
    #expect(explanation.title == title)
    #expect(explanation.remarks.first?.label == first)
    #expect(advice.isEmpty || explanation.advice.contains(advice), "\(explanation.advice)")
  }

  @Test(arguments: [(451, "4.7.1"), (450, "4.2.0"), (451, nil)] as [(Int, String?)])
  func greylistingIsNobodys(_ code: Int, _ enhanced: String?) {
    let meaning = Self.guide.meaning(
      of: code, enhanced: enhanced.flatMap { EnhancedStatusCode(octets: $0.utf8) },
      text: ReplyText("Greylisted, come back".utf8), on: .command(.rcpt))
    #expect(meaning.isKnownByWords && meaning.responsible == nil)
  }

  /// The state tells more than the words where a command came at the wrong moment.
  @Test func stateComesBeforeTheWords() {
    let text = ReplyText("Error: nested MAIL command".utf8)
    let code = EnhancedStatusCode(.permanent, 5, 1)
    let meaning = Self.guide.meaning(
      of: 503, enhanced: code, text: text, on: .command(.mail), state: .mail)
    #expect(meaning.sentence.contains("open already") && meaning.author == .postfix)
  }

  @Test func replyThatAnswersNothingKeepsItsSentence() {
    let meaning = Self.guide.meaning(
      of: 554, text: ReplyText("Relay access denied".utf8), on: .unprompted, state: .ready)
    #expect(meaning.sentence == Self.guide.sentence(for: 554, on: .unprompted))
    #expect(meaning.author == nil && meaning.responsible == nil)
  }

  static let whose: [(Int, String?, Occasion, Responsible?)] = [
    (550, "5.1.1", .command(.rcpt), .you), (550, "5.2.1", .command(.rcpt), .recipient),
    (550, "5.7.25", .command(.rcpt), .sendingSide), (452, "4.3.1", .command(.mail), .server),
    (451, "4.4.3", .command(.rcpt), .way), (451, nil, .command(.rcpt), .server),
    (550, nil, .command(.rcpt), nil), (550, "5.7.1", .command(.rcpt), nil),
    (250, "2.1.5", .command(.rcpt), nil), (503, "5.5.1", .command(.mail), .you),
    (502, "5.5.1", .command(.expn), .server), (451, "4.5.1", .command(.rcpt), .server),
    (552, "5.3.4", .endOfData, .you), (554, nil, .endOfData, nil), (421, nil, .unprompted, nil),
    (550, "4.1.1", .command(.rcpt), nil), (599, "5.99.1", .command(.rcpt), nil),
  ]

  @Test(arguments: whose)
  func refusalIsSomebodys(
    _ code: Int, _ enhanced: String?, _ occasion: Occasion, _ responsible: Responsible?
  ) {
    let enhanced = enhanced.flatMap { EnhancedStatusCode(octets: $0.utf8) }
    #expect(Responsible(code: code, enhanced: enhanced, on: occasion) == responsible)
  }
}
