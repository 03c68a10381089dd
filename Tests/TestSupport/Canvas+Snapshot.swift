package import TerminalCanvas

/// A screen written down so that a person can review it.
extension Canvas {
  /// Its size; its rows, blanks at their end left out; how they look; where the cursor stands.
  ///
  ///     20×2
  ///      LIVE  mx.example.org
  ///      greeting ✓  EHLO ✓
  ///     styles
  ///       0: 1-4 bold reversed; 7-20 fg=2
  ///     cursor 3,1
  ///
  /// Columns and rows count from 0. Rows that look alike share a line of `styles`; what is plain
  /// is not mentioned.
  package var snapshot: String {
    var lines = ["\(size.columns)×\(size.rows)"]
    lines += (0..<size.rows).map { text(row: $0) }
    lines.append("styles")
    lines += styleLines
    lines.append(cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor")
    return lines.joined(separator: "\n") + "\n"
  }

  private var styleLines: [String] {
    var groups: [(rows: ClosedRange<Int>, runs: String)] = []
    for row in 0..<size.rows {
      let runs = styleRuns(row)
      if let last = groups.last, last.runs == runs {
        groups[groups.count - 1].rows = last.rows.lowerBound...row
      } else {
        groups.append((row...row, runs))
      }
    }
    return groups.filter { !$0.runs.isEmpty }.map { "  \(Self.span($0.rows)): \($0.runs)" }
  }

  private func styleRuns(_ row: Int) -> String {
    var runs: [(columns: ClosedRange<Int>, style: Style)] = []
    for column in 0..<size.columns {
      let style = self[column, row].style
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].columns = last.columns.lowerBound...column
      } else {
        runs.append((column...column, style))
      }
    }
    return runs.filter { $0.style != .plain }
      .map { "\(Self.span($0.columns)) \($0.style.snapshot)" }.joined(separator: "; ")
  }

  private static func span(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? String(range.lowerBound) : "\(range.lowerBound)-\(range.upperBound)"
  }
}

extension Style {
  /// What is not plain about it, in words.
  var snapshot: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underlined, "underlined"),
      (.reversed, "reversed"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    if case .palette(let number) = foreground { words.append("fg=\(number)") }
    if case .palette(let number) = background { words.append("bg=\(number)") }
    return words.joined(separator: " ")
  }
}
