import Testing

@testable import SMTPCore

struct ReplyCodeTests {
  /// A code and its row; a row that lumps several codes together stands for each of them.
  struct Fact: CustomTestStringConvertible {
    let code: Int
    let row: FactTable.Row
    var testDescription: String { String(code) }
  }

  static func facts() throws -> [Fact] {
    try FactTable("replies.tsv").rows.flatMap { row in
      row.key.contains("(") ? [] : row.key.replyCodes.map { Fact(code: $0, row: row) }
    }
  }

  @Test func everyCodeOfTheTableHasOneRow() throws {
    let codes = try Self.facts().map(\.code)
    #expect(codes.count == 63)
    #expect(ReplyCode.all.map(\.value) == codes)
  }

  @Test(arguments: try facts())
  func rowHoldsTheFactsOfTheTable(_ fact: Fact) throws {
    let row = try #require(ReplyCode.row(for: fact.code))
    #expect(row.value == fact.code)
    #expect(row.status == Self.status(fact.row["status"]))
    #expect(
      Int(fact.row["class"]) == fact.code / 100 && Self.category(fact.row) == row.category)
    // RFC 876 is a survey of servers; it defines no code.
    let cited = fact.row["source"].citedSections.filter { $0 != "RFC 876" }
    #expect(row.source.citedSections == cited)
    if row.status == .folklore { #expect(row.source.isEmpty) }
    if row.isInStandards { #expect(!row.source.isEmpty) }
  }

  @Test(arguments: try facts())
  func rowAnswersWhatTheTableSays(_ fact: Fact) throws {
    let row = try #require(ReplyCode.row(for: fact.code))
    let place = fact.row["where_used"]
    for match in place.matches(of: #/[A-Z][A-Z0-9-]{2,}/#) {
      guard let verb = Verb(octets: match.output.utf8) else { continue }
      #expect(row.occasions.contains(.command(verb)), "\(place): \(verb)")
    }
    #expect(row.occasions.contains(.greeting) == place.contains("connection"))
    #expect(row.occasions.contains(.endOfData) == place.contains("end-of-data"))
    #expect(
      row.occasions.contains(.anyCommand)
        == (place.hasPrefix("any") || place.contains("; any")))
    #expect(row.occasions.contains(.unprompted) == place.contains("unprompted"))
  }

  /// What a code is said to answer, the commands' own table says too, and the other way round.
  @Test func commandsKnowTheirSuccesses() {
    for facts in CommandFacts.all {
      for code in facts.success + facts.intermediate {
        guard let row = ReplyCode.row(for: code), code != 250 else { continue }
        #expect(row.occasions.contains(facts.occasion), "\(code) \(facts.occasion)")
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, 99, 100, 199, 201, 249, 254, 399, 559, 600, 999, Int.max])
  func unknownCodeHasNoRow(_ code: Int) {
    #expect(ReplyCode.row(for: code) == nil)
  }

  @Test(arguments: [
    (199, ReplyCategory.invalid), (200, .success), (299, .success), (300, .intermediate),
    (399, .intermediate), (400, .transient), (499, .transient), (500, .permanent),
    (599, .permanent), (600, .invalid), (-250, .invalid), (Int.max, .invalid),
  ])
  func firstDigitDecidesTheCategory(_ code: Int, _ category: ReplyCategory) {
    #expect(ReplyCategory(code: code) == category)
  }

  @Test func grammarIsThatOfTheStandard() {
    for code in 0..<1000 {
      let digits = (code / 100, code / 10 % 10)
      #expect(
        ReplyCode.isInGrammar(code) == ((2...5).contains(digits.0) && (0...5).contains(digits.1)))
    }
  }

  @Test(arguments: [
    (500, ReplySubject.syntax), (214, .information), (421, .connection), (535, .authentication),
    (441, .unspecified), (550, .mailSystem),
  ])
  func secondDigitIsTheSubject(_ code: Int, _ subject: ReplySubject) {
    #expect(ReplySubject(code: code) == subject)
  }

  @Test(arguments: [471, 299, -250, 42, 1550, Int.min])
  func secondDigitAboveFiveHasNoSubject(_ code: Int) {
    #expect(ReplySubject(code: code) == nil)
  }

  static func status(_ text: String) -> ReplyCode.Status? {
    text.hasPrefix("registry association") ? .registered : ReplyCode.Status(rawValue: text)
  }

  static func category(_ row: FactTable.Row) -> ReplyCategory? {
    switch row["permanence"] {
    case "positive completion": .success
    case "positive intermediate": .intermediate
    default: ReplyCategory(rawValue: row["permanence"])
    }
  }
}
