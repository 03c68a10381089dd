import Foundation
package import TerminalCanvas
import Testing

/// Screens that were looked at and found good, each in a file beside the tests that use it.
package enum ScreenSnapshot {
  /// Expects a screen to be, in text and styles, what `Snapshots/<named>.txt` in the folder of the
  /// calling test's module holds. A file that is missing is a failure, unless
  /// `EHLO_SNAPSHOTS=record` is set: then the file is written anew.
  package static func expect(
    _ canvas: Canvas, named name: String, fileID: String = #fileID, filePath: String = #filePath,
    line: Int = #line, column: Int = #column
  ) {
    let location = SourceLocation(
      fileID: fileID, filePath: filePath, line: line, column: column)
    guard let file = file(name, fileID: fileID, filePath: filePath) else {
      Issue.record("\(filePath) is in no folder of a test module.", sourceLocation: location)
      return
    }
    let actual = canvas.snapshot
    if ProcessInfo.processInfo.environment["EHLO_SNAPSHOTS"] == "record" {
      record(actual, at: file, location)
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      Issue.record(
        """
        There is no \(file.path): look at this screen, and if it is good, \
        record it with EHLO_SNAPSHOTS=record.
        \(actual)
        """, sourceLocation: location)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    // Not as strings, to which é is the same composed and decomposed.
    guard Array(expected.utf8) != Array(actual.utf8) else { return }
    Issue.record(
      "The screen is not as in \(file.path):\n\(difference(expected, actual))",
      sourceLocation: location)
  }

  /// The lines in which two snapshots differ.
  package static func difference(_ expected: String, _ actual: String) -> String {
    let (expected, actual) = (lines(expected), lines(actual))
    // Rows stand one below the other at the same place; what follows `styles` does not.
    let rows = min(styles(expected), styles(actual))
    var report: [String] = []
    for row in 0..<rows where !same(expected[row], actual[row]) {
      report.append(row == 0 ? "size" : "row \(row - 1)")
      report += ["  - " + expected[row], "  + " + actual[row]]
    }
    let (before, after) = (expected[rows...], actual[rows...])
    report += before.filter { line in !after.contains { same(line, $0) } }.map { "  - " + $0 }
    report += after.filter { line in !before.contains { same(line, $0) } }.map { "  + " + $0 }
    return report.joined(separator: "\n")
  }

  private static func styles(_ lines: [String]) -> Int {
    lines.lastIndex(of: "styles") ?? lines.count
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func same(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }

  private static func record(_ text: String, at file: URL, _ location: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      Issue.record(error, "\(file.path) cannot be written.", sourceLocation: location)
    }
  }

  /// The tests' folder is the one that is named like their module.
  private static func file(_ name: String, fileID: String, filePath: String) -> URL? {
    guard let module = fileID.split(separator: "/").first else { return nil }
    var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    while folder.lastPathComponent != module {
      guard folder.pathComponents.count > 1 else { return nil }
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("Snapshots/\(name).txt")
  }
}
