import SMTPCore
import Testing

@testable import SMTPGuide

struct FindingWordsTests {
  @Test(arguments: Language.allCases)
  func everyFindingHasWords(_ language: Language) throws {
    let guide = Guide(language: language)
    let rules = try ProtocolTable("pitfalls.tsv")
    var words: [FindingWords] = []
    for row in rules.rows {
      let found = try #require(guide.words(forFinding: row["id"] ?? ""))
      #expect(found.id == row["id"])
      words.append(found)
    }
    #expect(words.count == language.vocabulary.findings.count)
    expectSentences(words.map(\.message), foreign: rules.texts("rule") + rules.texts("notes"))
    #expect(Set(words.map(\.title)).count == words.count)
    for row in words {
      expectTitle(row.title)
      expectSentence(row.action, words: 2)
    }
  }

  /// `ehlo explain` knows every name, those that look like a reply code with more behind it too.
  @Test(arguments: FindingID.allCases)
  func everyFindingIsExplained(_ id: FindingID) throws {
    let guide = Guide(language: .en)
    let explanations = try guide.explain([id.rawValue])
    let explanation = try #require(explanations.first)
    #expect(explanations.count == 1 && explanation.kind == .finding)
    #expect(explanation.token == id.rawValue && explanation.source == id.source)
    #expect(explanation.remarks.count == (id.hiding == nil ? 2 : 3))
    #expect(try guide.explain([id.rawValue.uppercased()]) == explanations)
  }

  @Test func mistypedFindingIsProposed() throws {
    let error = #expect(throws: UnknownWord.self) {
      try Guide(language: .en).explain(["quit-mising"])
    }
    #expect(error?.proposal == "quit-missing")
  }

  @Test(arguments: Language.allCases)
  func everyFindingOfTheCoreHasWords(_ language: Language) {
    for id in FindingID.allCases {
      #expect(Guide(language: language).words(forFinding: id.rawValue) != nil, "\(id)")
    }
  }

  @Test func unknownNameHasNoWords() {
    #expect(Guide(language: .en).words(forFinding: "no-such-finding") == nil)
  }

  @Test(arguments: Language.allCases)
  func everyProblemOfACertificateHasWords(_ language: Language) {
    let guide = Guide(language: language)
    let problems: [CertificateProblem] = [
      .unknownIssuer, .selfSigned, .selfSignedInChain, .incompleteChain, .expired, .notYetValid,
      .wrongName, .weakKey, .revoked, .wrongPurpose,
    ]
    #expect(Set(language.vocabulary.problems.keys) == Set(problems))
    let other = CertificateProblem.other("CRL has expired")
    let words = (problems + [other]).map(guide.words(for:))
    #expect(words.map(\.problem) == problems + [other])
    expectSentences(words.map(\.sentence))
    for row in words {
      expectTitle(row.title)
      expectSentence(row.action, words: 2)
    }
    #expect(words.last?.sentence.contains("CRL has expired") == true)
  }
}
