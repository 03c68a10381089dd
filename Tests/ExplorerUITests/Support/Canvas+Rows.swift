import TerminalCanvas

extension Canvas {
  /// Its rows as text, without the blanks at their ends.
  var plainRows: [String] { (0..<size.rows).map { text(row: $0) } }
}
