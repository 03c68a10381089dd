import Testing

@testable import SMTPCore

struct ExtensionTests {
  /// Rows of the table that are no row of the catalog, and why.
  static let deliberatelyAbsent = [
    "OHELO": "no document has it",
    "MULE registry": "it is no EHLO keyword",
  ]

  /// Parameters that the table names and the catalog does not: nobody knows what they mean.
  static let unknownParameters = ["XRDST", "VERP"]

  static func keywords(_ row: FactTable.Row) -> [String] {
    deliberatelyAbsent[row.key] != nil
      ? [] : row.key.split { $0 == " " || $0 == "/" }.map { $0.uppercased() }
  }

  static func rows() throws -> [FactTable.Row] { try FactTable("extensions.tsv").rows }

  @Test func everyRowOfTheTableIsThere() throws {
    let expected = Set(try Self.rows().flatMap(Self.keywords))
    // Two keywords of Exchange stand among the parameters only, one of Courier's without its `=`.
    let own = ["XMESSAGEVALUE", "XMESSAGECONTEXT", "XSECURITY"]
    #expect(Set(Extension.all.map(\.keyword)) == expected.union(own))
    #expect(Set(Extension.all.map(\.keyword)).count == Extension.all.count)
    #expect(try Self.rows().count == 59)
  }

  @Test(arguments: try rows())
  func rowHoldsTheFactsOfTheTable(_ fact: FactTable.Row) throws {
    for keyword in Self.keywords(fact) {
      let row = try #require(Extension.row(for: keyword))
      let isAlone = Self.keywords(fact).count == 1
      if isAlone { #expect(row.name == fact["name"] || fact["name"].isEmpty) }
      #expect(row.submission == Self.submission(fact["submission_587"]))
      let cited = fact["source"].citedSections.filter { !$0.hasPrefix("RFC 1651") }
      #expect(Set(row.source.citedSections).isSuperset(of: cited.filter { $0.contains("RFC") }))
      let isArgument = fact["ehlo_params"].hasPrefix("none") || fact["ehlo_params"] == "-"
      if row.arguments == .none { #expect(isArgument || fact["ehlo_params"].isEmpty) }
    }
  }

  @Test(arguments: try rows())
  func verbsAreThoseOfTheTable(_ fact: FactTable.Row) throws {
    for keyword in Self.keywords(fact) {
      let row = try #require(Extension.row(for: keyword))
      let named = fact["adds_verbs"].split(separator: " ").compactMap { Verb(octets: $0.utf8) }
      switch fact["adds_verbs"] {
      case "same names": #expect(row.verbs.allSatisfy { $0.rawValue == keyword })
      // Both spellings announce the same verb; it is the proper one's.
      case "AUTH" where keyword == "AUTH=": #expect(row.verbs.isEmpty)
      default: #expect(row.verbs == named)
      }
    }
  }

  @Test(arguments: try rows())
  func parametersAreThoseOfTheTable(_ fact: FactTable.Row) throws {
    for keyword in Self.keywords(fact) {
      let row = try #require(Extension.row(for: keyword))
      let cells = fact["adds_mail_params"] + " " + fact["adds_rcpt_params"]
      let named = cells.matches(of: #/[A-Z][A-Z0-9-]{1,}/#).map { String($0.output) }
      let known = Set(row.parameters.map(\.keyword))
      let values = ["BIT", "BITMIME", "BINARYMIME", "VRFY", "EXPN", "RCPT"]
      for name in named where !values.contains(name) && !Self.unknownParameters.contains(name) {
        // MTRK goes with two parameters that are DSN's; EXDATA and SECURITY stand under the names
        // without an X.
        let isElsewhere = keyword == "MTRK" || keyword == "XEXDATA" || keyword == "XSECURITY="
        #expect(known.contains(name) || isElsewhere, "\(keyword): \(name)")
        #expect(!Parameter.rows(named: name).isEmpty, "\(name)")
      }
    }
  }

  /// Whatever announces a verb or a parameter is itself a row.
  @Test func everyKeywordThatIsNeededIsKnown() {
    for verb in Verb.allCases {
      if let keyword = verb.facts.keyword { #expect(Extension.row(for: keyword) != nil) }
    }
    for parameter in Parameter.all {
      #expect(Extension.row(for: parameter.extensionKeyword) != nil, "\(parameter.keyword)")
    }
    for row in Extension.all {
      #expect(row.requirements.allSatisfy { Extension.row(for: $0) != nil })
    }
  }

  @Test func spellingsWithTheirValuesAreFound() {
    #expect(Extension.row(for: "AUTH=LOGIN")?.keyword == "AUTH=")
    #expect(Extension.row(for: "XVERP=COURIER")?.keyword == "XVERP=COURIER")
    #expect(Extension.row(for: "XSECURITY=NONE,STARTTLS")?.keyword == "XSECURITY=")
    #expect(Extension.row(for: "FROB") == nil && Extension.row(for: "") == nil)
  }

  @Test func whatIsMissingIsTold() throws {
    let row = try #require(Extension.row(for: "BINARYMIME"))
    let alone = CapabilitiesTests.capabilities("250-mx", "250 BINARYMIME")
    #expect(row.missingRequirements(in: alone) == ["CHUNKING"])
    let both = CapabilitiesTests.capabilities("250-mx", "250-BINARYMIME", "250 CHUNKING")
    #expect(row.missingRequirements(in: both).isEmpty)
  }

  static func submission(_ text: String) -> Extension.Submission {
    switch text {
    case "MUST": .must
    case "SHOULD": .should
    case "MAY": .may
    case "MUST NOT": .mustNot
    case "valid", "appropriate": .valid
    case _ where text.hasPrefix("only there"): .only
    default: .unsaid
    }
  }
}
