import Foundation

/// A table of protocol facts from the fixtures of the core's tests; the guide has words for it.
struct ProtocolTable {
  /// The rows, by column.
  let rows: [[String: String]]

  init(_ name: String, file: String = #filePath) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appendingPathComponent("SMTPCoreTests/Fixtures/\(name)")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines.first ?? []
    rows = lines.dropFirst().map {
      Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a column that hold a text of some length, in lower case.
  func texts(_ column: String) -> [String] {
    rows.compactMap { $0[column]?.lowercased() }.filter { $0.split(separator: " ").count >= 4 }
  }
}
