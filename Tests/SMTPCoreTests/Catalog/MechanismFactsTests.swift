import Testing

@testable import SMTPCore

struct MechanismFactsTests {
  static func rows() throws -> [FactTable.Row] { try FactTable("sasl.tsv").rows }

  /// The names of a row: `A / B (and -PLUS)` stands for four.
  static func names(_ row: FactTable.Row) -> [String] {
    let words = row.key.split { " /()".contains($0) }.map(String.init)
    let bases = words.filter { $0 != "and" && $0 != "-PLUS" }
    return words.contains("-PLUS") ? bases + bases.map { $0 + "-PLUS" } : bases
  }

  @Test func everyRowOfTheTableIsThere() throws {
    let expected = try Self.rows().flatMap(Self.names)
    #expect(Set(MechanismFacts.all.map(\.name)) == Set(expected))
    #expect(MechanismFacts.all.count == expected.count)
  }

  @Test(arguments: try rows())
  func aRowHoldsWhatTheTableHolds(_ row: FactTable.Row) throws {
    for name in Self.names(row) {
      let facts = try #require(MechanismFacts.row(for: name.lowercased()))
      #expect(facts.isServerFirst == row["who_speaks_first"].hasPrefix("server"))
      let challenges = row["server_challenges_on_success"]
      #expect(String(facts.challenges) == challenges.prefix(1))
      #expect(facts.mayTakeMore == challenges.contains("more"))
      #expect(facts.mayAddLayer == row["security_layer"].hasPrefix("yes"))
      #expect(facts.isBound == name.hasSuffix("-PLUS"))
      let plaintext = row["plaintext_equivalent"]
      #expect((facts.exposure == .password) == (plaintext == "yes"))
      #expect((facts.exposure == .token) == plaintext.hasPrefix("bearer"))
      let source = row["source"].split(separator: " ").prefix(2).joined(separator: " ")
      if source.hasPrefix("RFC") { #expect(facts.source.hasPrefix(source)) }
    }
  }

  @Test(arguments: MechanismFacts.all)
  func namesAreThoseOfAMechanism(_ facts: MechanismFacts) {
    // RFC 4422 §3.1.
    #expect((1...20).contains(facts.name.utf8.count))
    let letters = facts.name.utf8.allSatisfy {
      Octet.isDigit($0) || (0x41...0x5A).contains($0) || $0 == Octet.hyphen
        || $0 == Octet.underscore
    }
    #expect(letters)
    #expect(!facts.source.isEmpty)
  }

  private static let all = MechanismFacts.all.map(\.name)

  /// What is offered, with what at hand, and what is chosen.
  @Test(
    arguments: [
      (all, false, false, "SCRAM-SHA-256"), (all, true, false, "SCRAM-SHA-256-PLUS"),
      (all, true, true, "EXTERNAL"), (all, false, true, "SCRAM-SHA-256"),
      (["LOGIN", "PLAIN"], true, false, "PLAIN"), (["LOGIN", "PLAIN"], false, false, "PLAIN"),
      (["PLAIN", "CRAM-MD5"], false, false, "CRAM-MD5"),
      (["PLAIN", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-1"], false, false, "SCRAM-SHA-1"),
      (["SCRAM-SHA-256", "SCRAM-SHA-1-PLUS"], true, false, "SCRAM-SHA-1-PLUS"),
      (["XOAUTH2", "OAUTHBEARER"], true, false, "OAUTHBEARER"),
      (["XOAUTH2", "PLAIN"], true, false, "PLAIN"), (["GSSAPI", "NTLM"], true, false, "GSSAPI"),
      (["EXTERNAL", "GSSAPI"], true, false, "EXTERNAL"), ([], true, false, nil),
    ] as [([String], Bool, Bool, String?)])
  func theStrongestThatCanBeUsedIsChosen(
    _ offered: [String], _ isSecured: Bool, _ hasCertificate: Bool, _ chosen: String?
  ) {
    #expect(
      MechanismFacts.preferred(
        among: offered, with: .init(isSecured: isSecured, hasCertificate: hasCertificate))
        == chosen)
  }
}
