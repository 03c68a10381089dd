import SMTPCore
import Testing

@testable import SMTPGuide

struct MechanismWordsTests {
  static let guide = Guide(language: .en)

  @Test(arguments: Language.allCases)
  func everyMechanismHasWordsOfItsOwn(_ language: Language) throws {
    let vocabulary = language.vocabulary
    let words = try MechanismFacts.all.map { try #require(vocabulary.mechanisms[$0.name]) }
    #expect(vocabulary.mechanisms.count == words.count)
    expectSentences(words.map(\.purpose))
    expectSentences(words.map(\.advice).map { $0.replacing("= .", with: "=.") })
    for row in words { expectTitle(row.title) }
    let phrases = vocabulary.mechanismPhrases
    let statuses = Set(MechanismFacts.Status.allCases).subtracting([.current])
    #expect(Set(phrases.standings.keys) == statuses)
  }

  @Test(arguments: MechanismFacts.all)
  func everyMechanismIsExplained(_ facts: MechanismFacts) throws {
    let explanation = try #require(try Self.guide.explain([facts.name.lowercased()]).first)
    #expect(explanation.kind == .mechanism && explanation.token == facts.name)
    #expect(explanation.source == facts.source)
    expectSentence(explanation.sentence)
    for remark in explanation.remarks { expectSentence(remark.text, words: 2) }
  }

  @Test func amongOtherWordsAMechanismIsExplained() throws {
    #expect(try Self.guide.explain(["AUTH PLAIN"]).map(\.token) == ["AUTH", "PLAIN"])
    #expect(try Self.guide.explain(["auth", "scram-sha-256"]).map(\.token).last == "SCRAM-SHA-256")
  }

  @Test func aMistypedMechanismIsGuessed() {
    #expect(throws: UnknownWord(word: "SCRAM-SHA256", proposal: "SCRAM-SHA-256")) {
      try Self.guide.explain(["SCRAM-SHA256"])
    }
  }

  /// What answers are made of is told without any secret.
  @Test func everyPartOfAnAnswerHasWords() {
    let contents: [ResponseContent] = [
      .plain(user: "alice"), .user("alice"), .password, .keyedDigest(user: "alice"),
      .scramFirst(user: "alice", .none), .scramFirst(user: "alice", .unsupportedByServer),
      .scramFirst(user: "alice", .bound(.tlsExporter)),
      .scramProof(hash: "SHA-1", iterations: 4_096),
      .scramProof(hash: "SHA-1", iterations: 1), .serverVerified, .token(user: "alice"),
      .refusalRead(isEmpty: true), .refusalRead(isEmpty: false), .identity(""), .identity("bob"),
      .trace(""), .trace("bob"),
    ]
    let texts = contents.map(Self.guide.text)
    #expect(Set(texts).count == texts.count)
    for text in texts { #expect(!text.isEmpty && !text.hasSuffix(".")) }
    #expect(Self.guide.text(.user("a\u{1B}[2J")).unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func aChallengeIsToldFieldByField() throws {
    let weak = try ScramServerFirst("r=abc,s=AQI=,i=100".utf8)
    let words = Self.guide.words(for: .scramFirst(weak))
    #expect(words.isAlarming)
    #expect(words.fields.map(\.text) == ["abc", "0102", "100"])
    let strong = try ScramServerFirst("r=abc,s=AQI=,i=4096".utf8)
    #expect(!Self.guide.words(for: .scramFirst(strong)).isAlarming)
    #expect(Self.guide.words(for: .scramError(Array("other-error".utf8))).isAlarming)
    #expect(Self.guide.words(for: .text(Array("\u{1B}c".utf8))).fields[0].text == "\\x1Bc")
  }
}
