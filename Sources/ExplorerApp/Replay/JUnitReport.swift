import ExplorerUI
import SMTPCore
package import SMTPGuide
import Transcript

/// Replays as JUnit's XML: a test suite for each server, a test case for each recording.
package struct JUnitReport {
  private struct Case {
    var file: String
    var microseconds: Int64
    var failure: String?
    var details: [String]
    var error: String?
  }

  private let guide: Guide
  private var targets: [String] = []
  private var cases: [String: [Case]] = [:]

  /// A report without any test.
  package init(guide: Guide) {
    self.guide = guide
  }

  /// Adds a test.
  package mutating func take(_ result: ReplayResult) {
    var test = Case(
      file: result.file, microseconds: result.microseconds, details: [],
      error: result.isFailed ? result.trouble.map(guide.text) : nil)
    if !result.isFailed { test.failure = result.trouble.map(guide.text) }
    if let comparison = result.comparison, !comparison.isSame {
      let printer = ComparisonPrinter(
        style: TextStyle(isColoured: false, isUnicode: true, has256Colours: false), guide: guide,
        showsNoise: false)
      test.failure = test.failure ?? printer.summary(comparison)
      test.details = Self.details(of: comparison, StepLines(guide: guide))
    }
    if cases[result.target] == nil { targets.append(result.target) }
    cases[result.target, default: []].append(test)
  }

  /// The whole document.
  package var text: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ehlo replay\">\n"
    for target in targets {
      let tests = cases[target] ?? []
      let time = tests.reduce(Int64(0)) { $0.addingClamped($1.microseconds) }
      text +=
        "  <testsuite name=\"\(Self.escaped(target))\" tests=\"\(tests.count)\" failures=\""
        + "\(tests.count { $0.error == nil && $0.failure != nil })\" errors=\""
        + "\(tests.count { $0.error != nil })\" time=\"\(Self.seconds(time))\">\n"
      for test in tests { text += Self.element(test, target) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func element(_ test: Case, _ target: String) -> String {
    let start =
      "    <testcase name=\"\(escaped(test.file))\" classname=\"\(escaped(target))\" time=\""
      + "\(seconds(test.microseconds))\""
    let body = test.details.map { escaped($0) + "\n" }.joined()
    if let error = test.error {
      return
        "\(start)>\n      <error message=\"\(escaped(error))\">\(body)</error>\n    </testcase>\n"
    }
    if let failure = test.failure {
      return "\(start)>\n      <failure message=\"\(escaped(failure))\">\(body)</failure>\n"
        + "    </testcase>\n"
    }
    return "\(start)/>\n"
  }

  private static func details(
    of comparison: SessionComparison, _ lines: StepLines
  ) -> [String] {
    comparison.pairs.filter { !$0.differences.isEmpty }.flatMap { pair -> [String] in
      let sides = lines.sides(of: pair)
      return [(pair.first ?? pair.second)?.title ?? ""] + sides.first.map { "- \($0)" }
        + sides.second.map { "+ \($0)" }
    }
  }

  private static func seconds(_ microseconds: Int64) -> String {
    let milliseconds = max(0, microseconds / 1_000)
    let rest = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// Text as it may stand in XML, in an attribute as well: what XML 1.0 has no place for is replaced.
  private static func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isAllowed =
        scalar == "\n" || (0x20...0x7E).contains(scalar.value)
        || (0xA0...0xFFFD).contains(scalar.value) || scalar.value >= 0x1_0000
      return isAllowed ? scalar : "\u{FFFD}"
    }
    let escaped = MarkedUpText.escaped(String(String.UnicodeScalarView(scalars)))
    let lines = escaped.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.joined(separator: "&#10;")
  }
}
