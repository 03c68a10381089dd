import Testing

@testable import SMTPCore

struct EnhancedCodeTests {
  /// A row of the table whose code has both numbers: the details.
  static func details() throws -> [FactTable.Row] {
    try FactTable("enhanced.tsv").rows.filter { numbers($0).count == 2 }
  }

  static func numbers(_ row: FactTable.Row) -> [Int] {
    row.key.split(separator: ".").dropFirst().compactMap { Int($0) }
  }

  @Test func everyRowOfTheTableIsThere() throws {
    let expected = try Self.details().map {
      "X." + Self.numbers($0).map(String.init).joined(separator: ".")
    }
    #expect(expected.count == 82)
    let found = EnhancedCode.all.map { "X.\($0.subject.rawValue).\($0.detail)" }
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test(arguments: try details())
  func rowHoldsTheFactsOfTheTable(_ fact: FactTable.Row) throws {
    let numbers = Self.numbers(fact)
    let row = try #require(EnhancedCode.row(subject: numbers[0], detail: numbers[1]))
    #expect(row.subject.rawValue == numbers[0] && row.detail == numbers[1])
    #expect(row.classes.map { String($0.rawValue) }.joined(separator: " ") == fact["classes"])
    // `252 (in RFC 5336)` counts; the `RFC 5336` is no reply code, having four digits.
    #expect(row.basicCodes == fact["basic_codes"].replyCodes)
    #expect(row.allowsOtherCodes == fact["basic_codes"].contains("other"))
    let cited = row.source.citedSections.filter { !$0.contains("RFC 3463 §") }
    #expect(cited == fact["source"].citedSections.filter { $0 != "RFC 8601" })
    if row.source.contains("RFC 3463") {
      #expect(row.source.hasPrefix("RFC 3463 §3.\(row.subject.rawValue + 1)"))
    }
  }

  @Test(arguments: try details())
  func statusIsThatOfTheRegistry(_ fact: FactTable.Row) throws {
    let numbers = Self.numbers(fact)
    let row = try #require(EnhancedCode.row(subject: numbers[0], detail: numbers[1]))
    let status: EnhancedCode.Status =
      fact["name"].contains("deprecated")
      ? .deprecated : fact["name"].contains("not registered") ? .unregistered : .registered
    #expect(row.status == status)
  }

  @Test func classesAndSubjectsAreThoseOfTheTable() throws {
    let keys = try FactTable("enhanced.tsv").rows.map(\.key)
    let classes = keys.filter { $0.hasSuffix(".X.X") }
    #expect(EnhancedClass.allCases.map { "\($0.rawValue).X.X" } == classes)
    let subjects = keys.filter { $0.hasPrefix("X.") && $0.hasSuffix(".X") }
    #expect(EnhancedSubject.allCases.map { "X.\($0.rawValue).X" } == subjects)
  }

  @Test(arguments: [(-1, 0), (8, 0), (0, 1), (1, 11), (7, 999), (Int.max, Int.min)])
  func unknownCodeHasNoRow(_ subject: Int, _ detail: Int) {
    #expect(EnhancedCode.row(subject: subject, detail: detail) == nil)
  }

  @Test(arguments: [
    ("2.0.0", EnhancedStatusCode(.success, 0, 0)),
    ("5.1.1", EnhancedStatusCode(.permanent, 1, 1)),
    ("4.7.650", EnhancedStatusCode(.transient, 7, 650)),
    ("5.999.999", EnhancedStatusCode(.permanent, 999, 999)),
  ])
  func codeIsParsed(_ text: String, _ code: EnhancedStatusCode) {
    #expect(EnhancedStatusCode(octets: text.utf8) == code)
    #expect(code.description == text)
  }

  @Test(arguments: [
    "", ".", "5", "5.1", "5.1.", "5..1", ".5.1.1", "5.1.1.", "5.1.1.1", "3.1.1", "1.0.0",
    "5.1000.1",
    "5.1.1000", "5.1.1 ", " 5.1.1", "5.1.x", "X.1.1", "55555555555555555555.1.1", "5,1,1",
  ])
  func anythingElseIsNoCode(_ text: String) {
    #expect(EnhancedStatusCode(octets: text.utf8) == nil)
  }
}
