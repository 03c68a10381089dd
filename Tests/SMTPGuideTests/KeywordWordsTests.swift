import SMTPCore
import Testing

@testable import SMTPGuide

/// The words for parameters and extensions.
struct KeywordWordsTests {
  static let guide = Guide(language: .en)

  @Test(arguments: Language.allCases)
  func everyParameterHasWordsOfItsOwn(_ language: Language) throws {
    let words = try Set(Parameter.all.map(\.keyword)).map {
      try #require(language.vocabulary.parameters[$0], "\($0)")
    }
    #expect(words.count == language.vocabulary.parameters.count)
    expectSentences(words.map(\.purpose))
    expectSentences(words.map(\.advice))
    expectSentences(words.map(\.grammar))
    for row in words {
      expectTitle(row.title)
      #expect(row.example.contains(row.keyword) && row.example.utf8.count <= 510)
    }
  }

  @Test(arguments: Language.allCases)
  func everyExtensionHasWords(_ language: Language) throws {
    let guide = Guide(language: language)
    for row in Extension.all {
      expectTitle(try #require(guide.words(forCapability: row.keyword), "\(row.keyword)"))
      let hasVerb = Verb(rawValue: row.keyword) != nil
      #expect(guide.words(for: row) != nil || hasVerb, "\(row.keyword)")
    }
    let words = language.vocabulary.extensions.values
    expectSentences(words.map(\.purpose))
    expectSentences(words.map(\.advice))
    #expect(words.allSatisfy { Extension.row(for: $0.keyword)?.keyword == $0.keyword })
  }

  @Test(
    arguments: [
      ("AUTH PLAIN LOGIN", nil, "logging in; PLAIN, LOGIN only over TLS"),
      ("AUTH PLAIN", false, "logging in; PLAIN readable on the way, for TLS is off"),
      ("AUTH PLAIN", true, "logging in; PLAIN hidden by TLS"),
      ("AUTH SCRAM-SHA-256", false, "logging in, and no password shows"),
    ] as [(String, Bool?, String)])
  func mechanismsAreJudgedByTLS(_ line: String, _ isSecured: Bool?, _ words: String) throws {
    let capability = try #require(Capability(text: Array(line.utf8)[...]))
    #expect(Self.guide.text(of: capability, isSecured: isSecured) == words)
  }

  /// What is shown as an example breaks no rule of the program's own.
  @Test(arguments: Parameter.all)
  func exampleOfAParameterIsRight(_ parameter: Parameter) throws {
    let example = try #require(Self.guide.words(for: parameter)).example
    let typed = example.split(separator: " ").first { $0.hasPrefix(parameter.keyword + "=") }
    guard let value = typed?.dropFirst(parameter.keyword.count + 1) else {
      #expect(parameter.value.mayBeLeftOut)
      return
    }
    #expect(parameter.value.flaw(in: Array(value.utf8)) == nil)
  }

  @Test(arguments: Parameter.all)
  func everyParameterIsExplained(_ parameter: Parameter) throws {
    let explanations = try Self.guide.explain([parameter.keyword.lowercased()])
    let own = explanations.filter { $0.kind == .parameter && $0.token == parameter.keyword }
    let explanation = try #require(own.first)
    expectSentence(explanation.sentence)
    let labels = explanation.remarks.map(\.label)
    #expect(labels.starts(with: ["Goes on", "Form", "Grammar", "Example", "Needs"]))
    #expect(labels.contains("Standing") == (parameter.status != .current))
  }

  @Test(arguments: Extension.all)
  func everyExtensionIsExplained(_ row: Extension) throws {
    let explanations = try Self.guide.explain(["250-" + row.keyword])
    let explanation = try #require(explanations.last)
    #expect(explanation.kind == .extension && explanation.token == row.keyword)
    expectSentence(explanation.sentence)
    expectTitle(explanation.title)
    #expect(!explanation.advice.isEmpty && !explanation.source.isEmpty)
    // The word alone is explained as well, as a verb where it is one.
    if !row.keyword.contains("=") {
      #expect(try !Self.guide.explain([row.keyword]).isEmpty)
    }
  }

  @Test(arguments: [
    ("250-SIZE 10240000", "messages up to 10.2 MB (10,240,000)"),
    ("250-SIZE 0", "messages of any size: no fixed limit"),
    ("250-AUTH SCRAM-SHA-256", "logging in, and no password shows"),
    ("250-AUTH PLAIN LOGIN CRAM-MD5", "logging in; PLAIN, LOGIN only over TLS; CRAM-MD5 weak"),
    (
      "250-FUTURERELEASE 604800 2027-01-01T00:00:00Z",
      "messages to be sent later: 604,800 seconds (7 days), until 2027-01-01T00:00:00Z"
    ),
    ("250-LIMITS RCPTMAX=100 MAILMAX=2", "at most 100 recipients each, 2 messages"),
    ("250-DELIVERBY 240", "a deadline for delivery, 240 seconds (4 minutes) or more"),
    ("250-MT-PRIORITY MIXER", "messages that go first, or last (MIXER)"),
    ("250-SIZE many", "the largest message, in octets; badly written"),
  ])
  func valuesOfAnOfferAreTold(_ line: String, _ text: String) throws {
    let explanation = try #require(try Self.guide.explain([line]).last)
    #expect(explanation.remarks.first { $0.label == "Here" }?.text == text)
  }

  @Test func aValueThatIsWrongIsRemarked() throws {
    let wrong = try #require(try Self.guide.explain(["NOTIFY=ALWAYS"]).last)
    #expect(wrong.remarks.contains { $0.label == "But" })
    let right = try #require(try Self.guide.explain(["NOTIFY=DELAY"]).last)
    #expect(!right.remarks.contains { $0.label == "But" })
  }

  @Test func everyReasonHasWords() {
    let reasons: [Suggestion.Reason] = [
      .encryptionDemanded, .encryptionBeforeLogin, .loginDemanded, .resetBeforeLogin,
      .resetBeforeEncryption, .encryptionFailed, .loginRefused, .mechanismRefused, .loginDelayed,
      .helloUnknown, .helloRefused, .helloMissing, .senderRefused(isTransient: true),
      .senderRefused(isTransient: false), .parameterRefused, .tooLarge(limit: 10_485_760),
      .tooLarge(limit: nil), .recipientRefused(isTransient: true),
      .recipientRefused(isTransient: false), .othersAccepted(2), .recipientsFull(accepted: 100),
      .recipientMissing, .transactionLost, .dataDelayed, .chunkRefused,
      .messageRefused(isTransient: true), .messageRefused(isTransient: false),
    ]
    for reason in reasons {
      let words = Self.guide.words(for: reason)
      expectTitle(words.text)
      #expect(!words.short.isEmpty && words.short.count <= 27, "\(words.short)")
    }
  }
}
