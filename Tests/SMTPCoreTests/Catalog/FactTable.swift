import Foundation
import Testing

/// A table of protocol facts from `Fixtures`: tab-separated, a header row, `-` for empty.
struct FactTable {
  struct Row: CustomTestStringConvertible {
    let cells: [String: String]
    let key: String

    /// The cell of a column, empty where the table has `-`.
    subscript(_ column: String) -> String { cells[column] ?? "" }

    var testDescription: String { key }
  }

  let rows: [Row]

  init(_ name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines.first ?? []
    rows = lines.dropFirst().map { cells in
      let values = cells.map { $0 == "-" ? "" : $0 }
      return Row(
        cells: Dictionary(zip(header, values), uniquingKeysWith: { first, _ in first }),
        key: cells.first ?? "")
    }
  }
}

extension String {
  /// The three-digit reply codes in the text, other numbers left out.
  var replyCodes: [Int] {
    split { !$0.isNumber && $0 != "." && $0 != "§" }
      .filter { $0.count == 3 }.compactMap { Int($0) }
  }

  /// The RFCs in the text, each with its sections: `RFC 5321 §4.2`.
  var citedSections: [String] {
    var current = ""
    return matches(of: #/RFC \d+|§[\w.]+/#).map { match in
      let word = String(match.output)
      if word.hasPrefix("RFC") { current = word }
      return word.hasPrefix("RFC") ? word : current + " " + word
    }
  }
}
