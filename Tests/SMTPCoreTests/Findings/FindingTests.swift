import SMTPCore
import Testing

/// Holds the findings to the table of pitfalls.
struct FindingTests {
  @Test func theRowsAreThoseOfTheTable() throws {
    let table = try FactTable("pitfalls.tsv")
    #expect(table.rows.map(\.key) == FindingID.allCases.map(\.rawValue))
    #expect(FindingFacts.all.map(\.id) == FindingID.allCases)
  }

  @Test func everyFindingHasTheSideTheSeverityAndTheSourceOfItsRow() throws {
    let table = try FactTable("pitfalls.tsv")
    for id in FindingID.allCases {
      let row = try #require(table.rows.first { $0.key == id.rawValue }, "\(id.rawValue)")
      #expect(id.side?.rawValue ?? "both" == row["side"], "\(id.rawValue)")
      #expect(id.severity.rawValue == row["severity"], "\(id.rawValue)")
      // What is not of a standard is left out there.
      #expect(row["source"].hasPrefix(id.source) && !id.source.isEmpty, "\(id.rawValue)")
    }
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error, .critical])
    #expect(Severity.info < .critical && !(Severity.error < .error))
  }
}
