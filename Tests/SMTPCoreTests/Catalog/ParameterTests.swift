import Testing

@testable import SMTPCore

struct ParameterTests {
  /// The keywords that a row of the table is about: `BODY=7BIT`, `XMESSAGEVALUE / XMESSAGECONTEXT`.
  static func keywords(_ row: FactTable.Row) -> [String] {
    row.key.hasPrefix("(")
      ? [] : row.key.split { $0 == " " || $0 == "/" }.map { String($0.prefix { $0 != "=" }) }
  }

  static func verbs(_ row: FactTable.Row) -> [Verb] {
    row["command"].split(separator: " ").compactMap { Verb(octets: $0.utf8) }
  }

  static func rows() throws -> [FactTable.Row] { try FactTable("parameters.tsv").rows }

  @Test func everyRowOfTheTableIsThere() throws {
    let expected = try Self.rows().flatMap(Self.keywords)
    #expect(Set(Parameter.all.map(\.keyword)) == Set(expected))
  }

  @Test(arguments: try rows())
  func rowHoldsTheFactsOfTheTable(_ row: FactTable.Row) throws {
    for keyword in Self.keywords(row) {
      for verb in Self.verbs(row) {
        let parameter = try #require(Parameter.row(for: keyword, of: verb))
        let word = row["status"].prefix { $0.isLetter }
        let status = word == "unregistered" ? "experimental" : String(word)
        #expect(parameter.status.rawValue == status)
        // The values of BODY have extensions of their own, and rows of their own in the table.
        if keyword == "BODY" { continue }
        if let increment = Int(row["line_increment"].prefix { $0.isNumber }) {
          #expect(parameter.lineIncrement == increment)
        } else if keyword != "ORCPT", verb == .mail || verb == .rcpt {
          #expect(
            parameter.lineIncrement == Int(row["line_increment"].filter(\.isNumber).suffix(3)))
        }
        // What these get in answer later is no refusal of the parameter.
        let isLater = keyword == "TRANSID" || keyword == "EXDATA"
        let codes = isLater ? [] : row["failure_replies"].replyCodes
        #expect(codes.isEmpty || !Set(parameter.failure).isDisjoint(with: codes))
        let cited = row["source"].citedSections
        #expect(Set(parameter.source.citedSections).isSuperset(of: cited) || keyword == "SMTPUTF8")
      }
    }
  }

  @Test(arguments: [
    ("SIZE", "1000", nil), ("SIZE", "1k", 1), ("SIZE", "-1", 0),
    ("SIZE", "123456789012345678901", 20),
    ("BODY", "8bitmime", nil), ("BODY", "8BIT", 0),
    ("RET", "HDRS", nil), ("RET", "HEADERS", 0),
    ("ENVID", "QQ314159", nil), ("ENVID", "a+3Db", nil), ("ENVID", "a+3db", 1), ("ENVID", "", 0),
    ("AUTH", "<>", nil), ("AUTH", "e+3Dmc2@example.com", nil), ("AUTH", "alice", 5),
    ("BY", "120;R", nil), ("BY", "-5;N", nil), ("BY", "-5;R", 0), ("BY", "120", 3),
    ("BY", "120;X", 4), ("BY", "+12;NT", nil),
    ("MT-PRIORITY", "-9", nil), ("MT-PRIORITY", "10", 0), ("MT-PRIORITY", "high", 0),
    ("MTRK", "jZ6vXQ", nil), ("MTRK", "jZ6vXQ==:60", nil), ("MTRK", "jZ6vX", 5),
    ("MTRK", "jZ6v!Q", 4), ("MTRK", "jZ6v:", 5), ("MTRK", "jZ6v:1k", 6), ("MTRK", "AAAA=", 4),
    ("HOLDFOR", "0", 0), ("HOLDFOR", "3600", nil), ("HOLDFOR", "1000000000", 0),
    ("HOLDUNTIL", "2026-11-21T19:27:16Z", nil), ("HOLDUNTIL", "2026-11-21", 10),
    ("HOLDUNTIL", "tomorrow", 0), ("HOLDUNTIL", "2026-11-21T19:27:16+01:00", nil),
    ("HOLDUNTIL", "2026-11-21T19:27:16Z;C", 20),
  ])
  func valueOfMAIL(_ keyword: String, _ value: String, _ flaw: Int?) throws {
    let parameter = try #require(Parameter.row(for: keyword, of: .mail))
    #expect(parameter.value.flaw(in: Array(value.utf8)) == flaw)
  }

  @Test(arguments: [
    ("NOTIFY", "NEVER", nil), ("NOTIFY", "success,failure", nil), ("NOTIFY", "SUCCESS,NEVER", 8),
    ("NOTIFY", "SUCCESS,", 8), ("NOTIFY", "ALWAYS", 0),
    ("ORCPT", "rfc822;bob@example.org", nil), ("ORCPT", "bob@example.org", 15),
    ("ORCPT", "rfc822;", 7), ("ORCPT", ";bob", 0), ("ORCPT", "utf-8;b\u{F6}b", nil),
    ("RRVS", "2026-11-21T19:27:16Z;C", nil), ("RRVS", "2026-11-21T19:27:16Z;X", 20),
  ])
  func valueOfRCPT(_ keyword: String, _ value: String, _ flaw: Int?) throws {
    let parameter = try #require(Parameter.row(for: keyword, of: .rcpt))
    #expect(parameter.value.flaw(in: Array(value.utf8)) == flaw)
  }

  @Test func whateverAValueIsItsFlawIsWithinIt() {
    var generator = SeededGenerator(seed: 7)
    let octets = Array("0129;+-=,.<>@NRTZ:aé ".utf8)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let value = (0..<count).map { _ in octets.randomElement(using: &generator) ?? 0 }
      let outside = Parameter.all.filter { parameter in
        parameter.value.flaw(in: value).map { !(0...value.count).contains($0) } ?? false
      }
      #expect(outside.isEmpty, "\(value)")
    }
  }
}
