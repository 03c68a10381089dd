import SMTPCore
import SMTPGuide
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// The rows of two sessions that are compared.
@Suite struct ComparisonRowsTests {
  private let guide = Guide(language: .en)

  private static let looks: [ComparisonLook] = [false, true].flatMap { isWide in
    [false, true].flatMap { isStrict in
      [false, true].map {
        ComparisonLook(isWide: isWide, isStrict: isStrict, showsNoise: $0, unfolded: [1, 3])
      }
    }
  }

  /// As many rows as were counted are written out, each of a pair that is in order.
  @Test(arguments: looks) func asManyRowsAsWereCounted(look: ComparisonLook) throws {
    for comparison in [SessionComparison.sample, .random(1), .random(2), .random(3)] {
      let rows = ComparisonRows(comparison, look: look)
      var pairs: [Int] = []
      for index in 0..<rows.count {
        let row = try #require(rows.row(index, guide))
        #expect(row.isWide == look.isWide)
        if row.kind == .reply { #expect(!(row.first + row.second).isEmpty, "row \(index)") }
        pairs.append(try #require(rows.pair(ofRow: index)))
      }
      #expect(pairs == pairs.sorted() && Set(pairs).count == comparison.pairs.count)
      #expect(rows.row(rows.count, guide) == nil && rows.row(-1, guide) == nil)
      for pair in pairs { #expect(rows.pair(ofRow: rows.start(ofPair: pair)) == pair) }
    }
  }

  /// A pair has a sign just where it differs.
  @Test(arguments: looks) func differencesHaveSigns(look: ComparisonLook) {
    let rows = ComparisonRows(.sample, look: look)
    for pair in 0..<SessionComparison.sample.pairs.count {
      let signs = (rows.start(ofPair: pair)..<rows.start(ofPair: pair + 1)).compactMap {
        rows.row($0, guide)
      }.filter { $0.kind != .noise }.map(\.sign)
      #expect(signs.contains { $0 != " " } == rows.differing.contains(pair), "\(pair): \(signs)")
    }
  }
}
