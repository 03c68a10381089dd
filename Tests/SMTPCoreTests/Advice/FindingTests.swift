import Foundation
import SMTPCore
import Testing

/// Holds the findings to the table of pitfalls.
struct FindingTests {
  @Test func everyFindingHasTheSeverityAndTheSourceOfItsRow() throws {
    let table = try FactTable("pitfalls.tsv")
    for id in FindingID.allCases {
      let row = try #require(table.rows.first { $0.key == id.rawValue }, "\(id.rawValue)")
      #expect(id.severity.rawValue == row["severity"], "\(id.rawValue)")
      #expect(row["source"].hasPrefix(id.source), "\(id.rawValue)")
    }
  }

  @Test func everyRuleOfRepliesIsAFinding() throws {
    let known = Set(FindingID.allCases.map(\.rawValue))
    for row in try FactTable("pitfalls.tsv").rows where row.key.hasPrefix("reply-") {
      #expect(known.contains(row.key))
    }
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error, .critical])
    #expect(Severity.info < .critical && !(Severity.error < .error))
  }
}
