import Foundation
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// The README's tables of keys and commands say what the action table says.
@Suite struct ReadmeKeysTests {
  private static let begin = "<!-- keys: made from the action table -->\n"
  private static let end = "<!-- end of keys -->\n"

  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  /// A table for each part of the help page.
  private var tables: String {
    let model = Model.fresh(100, 30)
    let rows = HelpRows(model, columns: 100).rows
    var text = ""
    for row in rows {
      switch row.kind {
      case .title where row.text == model.guide.text(.legend): return text
      case .title:
        let title = row.text.split(separator: " · ").first.map(String.init) ?? row.text
        text += "\n| \(title) | |\n|---|---|\n"
      case .text: break
      case .entry:
        let name = row.name.replacing("|", with: "\\|").replacing("  ", with: "` `")
        text += "| `\(name)` | \(row.text.replacing("|", with: "\\|")) |\n"
      }
    }
    return text
  }

  @Test func theTablesAreCurrent() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end))
    if ProcessInfo.processInfo.environment["EHLO_SNAPSHOTS"] == "record" {
      let new = text[..<begin.upperBound] + tables + "\n" + text[end.lowerBound...]
      try Data(String(new).utf8).write(to: Self.readme)
    }
    let current = try String(contentsOf: Self.readme, encoding: .utf8)
    #expect(current.contains(Self.begin + tables + "\n" + Self.end))
  }
}
