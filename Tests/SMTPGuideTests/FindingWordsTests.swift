import SMTPCore
import Testing

@testable import SMTPGuide

struct FindingWordsTests {
  static func pitfalls() throws -> [[String: String]] {
    try ProtocolTable("pitfalls.tsv").rows.filter { row in
      let id = row["id"] ?? ""
      return id.hasPrefix("reply-") || ["two-replies", "starttls-injection-response"].contains(id)
    }
  }

  @Test(arguments: Language.allCases)
  func everyFindingHasWords(_ language: Language) throws {
    let guide = Guide(language: language)
    let rows = try Self.pitfalls()
    #expect(rows.count == 15)
    var words: [FindingWords] = []
    for row in rows {
      let found = try #require(guide.words(forFinding: row["id"] ?? ""))
      #expect(found.id == row["id"])
      words.append(found)
    }
    #expect(words.count == language.vocabulary.findings.count)
    expectSentences(
      words.map(\.message), foreign: try ProtocolTable("pitfalls.tsv").texts("rule"))
    for row in words { expectTitle(row.title) }
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
