import SMTPCore
package import SMTPGuide
package import Transcript

/// Compares two sessions on disk (`ehlo compare`).
package struct SessionCompare {
  private let first: ComparedSession
  private let second: ComparedSession
  /// What differs.
  package let comparison: SessionComparison
  private let guide: Guide
  private let output: Output

  /// Reads both files and compares them.
  package init(
    _ first: String, _ second: String, rules: ComparisonRules, guide: Guide, output: Output
  ) throws(Trouble) {
    self.guide = guide
    self.output = output
    self.first = try ComparedSession(path: first)
    self.second = try ComparedSession(path: second)
    var rules = rules
    rules.isPattern = self.first.isPattern
    comparison = SessionComparison(self.first.steps, self.second.steps, rules: rules)
  }

  /// What is odd about the files, as sentences.
  package var remarks: [String] {
    first.remarks(guide) + second.remarks(guide)
  }

  /// Writes for a person: side by side on a terminal, else as a list.
  package func writeText(_ style: TextStyle, showsNoise: Bool) throws {
    let printer = ComparisonPrinter(style: style, guide: guide, showsNoise: showsNoise)
    let names = (VisibleText.string(first.name), VisibleText.string(second.name))
    if let width = output.columns, width >= 40 {
      try printer.sideBySide(comparison, names: names, width: width, to: output)
    } else {
      try output.write("--- \(names.0)\n+++ \(names.1)\n")
      try printer.list(comparison, to: output)
    }
    try output.write(printer.summary(comparison) + "\n")
  }

  /// Writes JSON lines.
  package func writeJSON(showsNoise: Bool) throws {
    var writer = ComparisonObjectWriter(context: [], showsNoise: showsNoise)
    writer.write(comparison)
    writer.begin("summary")
    writer.member("a", first.name)
    writer.member("b", second.name)
    writer.writeCounts(comparison)
    writer.end()
    try output.write(writer.take())
  }
}
