import Testing

@testable import SMTPCore

struct CommandFactsTests {
  /// What a row of the table is about; one row names five verbs, another adds to BDAT's, and
  /// "known but disabled" is told by its code alone.
  static func occasions(_ row: FactTable.Row) -> [Occasion] {
    switch row.key {
    case "(connect)": [.greeting]
    case ". (end of data)": [.endOfData]
    case "(AUTH response)": [.challengeResponse]
    case "* (AUTH cancel)": [.cancellation]
    case "(unknown X… verb)", "(known but disabled verb)": [.unknownCommand]
    case "BDAT (LMTP, LAST)": [.command(.bdat)]
    default:
      row.key.split(separator: " ").compactMap { Verb(octets: $0.utf8) }.map(Occasion.command)
    }
  }

  static func rows() throws -> [FactTable.Row] { try FactTable("commands.tsv").rows }

  @Test func everyRowOfTheTableIsThere() throws {
    let expected = try Self.rows().flatMap(Self.occasions)
    #expect(Set(CommandFacts.all.map(\.occasion)) == Set(expected))
    #expect(CommandFacts.all.count == Set(expected).count)
  }

  @Test(arguments: Verb.allCases)
  func everyVerbHasItsRow(_ verb: Verb) {
    #expect(verb.facts.occasion == .command(verb))
    #expect(verb.facts.syntax.hasPrefix("\"" + verb.rawValue))
  }

  @Test(arguments: try rows())
  func rowHoldsTheCodesOfTheTable(_ row: FactTable.Row) throws {
    for occasion in Self.occasions(row) {
      let facts = try #require(CommandFacts.row(for: occasion))
      // One row of several for its command holds a part of the codes.
      let isPart = row.key.contains("BDAT") || occasion == .unknownCommand
      Self.expect(facts.success, row["success"].replyCodes, isPart: isPart)
      Self.expect(facts.intermediate, row["intermediate"].replyCodes, isPart: isPart)
      var failure = row["failure"].replyCodes
      if row.key == "LHLO" { failure = Verb.ehlo.facts.failure }
      // The table's 450 is RCPT's answer in a transaction that SEND began.
      if row.key == "SEND" { failure.removeAll { $0 == 450 } }
      Self.expect(facts.failure, failure, isPart: isPart)
    }
  }

  @Test(arguments: try rows())
  func rowHoldsTheStatusAndTheGroupOfTheTable(_ row: FactTable.Row) throws {
    for occasion in Self.occasions(row) {
      let facts = try #require(CommandFacts.row(for: occasion))
      let word = row["status"].prefix { $0.isLetter }
      #expect(facts.status == CommandFacts.Status(rawValue: String(word)))
      if row.key != "BDAT (LMTP, LAST)" {
        let mayGoOn = row["pipelining"].hasPrefix("any") || row["pipelining"].hasPrefix("first")
        #expect(facts.isLastInGroup == !(mayGoOn && row.key != "(known but disabled verb)"))
      }
    }
  }

  @Test(arguments: try rows())
  func rowHoldsTheKeywordOfTheTable(_ row: FactTable.Row) throws {
    for case .command(let verb) in Self.occasions(row) {
      let facts = verb.facts
      let listed = row["ehlo_keyword"].matches(of: #/[A-Z][A-Z0-9-]{2,}/#)
        .map { String($0.output) }.filter { $0 != "MUST" }
      #expect(facts.keyword.map(listed.contains) ?? listed.isEmpty)
    }
  }

  @Test func keywordsAreNeededButByWhatTheBaseStandardHas() {
    #expect(Verb.vrfy.requiredKeyword == nil && Verb.vrfy.facts.keyword == "VRFY")
    #expect(Verb.help.requiredKeyword == nil && Verb.help.facts.keyword == "HELP")
    #expect(Verb.expn.requiredKeyword == "EXPN")
    #expect(Verb.bdat.requiredKeyword == "CHUNKING")
    #expect(Verb.starttls.requiredKeyword == "STARTTLS")
    #expect(Verb.mail.requiredKeyword == nil && Verb.mail.facts.keyword == nil)
  }

  @Test(arguments: try rows())
  func rowHoldsTheSyntaxAndTheSourceOfTheTable(_ row: FactTable.Row) throws {
    // These rows are told otherwise: in prose, for several verbs, or as a part of another row.
    let isSpecial =
      row.key.hasPrefix("(") || row.key.contains("LMTP,") || row.key.contains("/")
    for occasion in Self.occasions(row) where !isSpecial {
      let facts = try #require(CommandFacts.row(for: occasion))
      var syntax = row["syntax"].split(separator: ";").first.map(String.init) ?? ""
      if let end = syntax.ranges(of: " CRLF").last {
        syntax = String(syntax[..<end.lowerBound])
      }
      #expect(facts.syntax == syntax)
      let cited = row["source"].citedSections
      #expect(facts.source.citedSections.starts(with: cited) && !facts.source.isEmpty)
    }
  }

  @Test func neitherHistoricNorPrivateVerbsAreSuggested() {
    #expect(Verb.debug.isHistoric && !Verb.debug.isSuggested)
    #expect(Verb.xclient.isPrivate && !Verb.xclient.isSuggested)
    #expect(!Verb.rcpt.isHistoric && !Verb.rcpt.isPrivate && Verb.rcpt.isSuggested)
    #expect(Verb.turn.facts.status == .obsolete && Verb.turn.isSuggested)
    #expect(Verb.qhlo.facts.status == .experimental)
  }

  static func expect(_ found: [Int], _ expected: [Int], isPart: Bool) {
    #expect(Set(found).count == found.count)
    if isPart {
      #expect(Set(found).isSuperset(of: expected))
    } else {
      #expect(Set(found) == Set(expected))
    }
  }
}
