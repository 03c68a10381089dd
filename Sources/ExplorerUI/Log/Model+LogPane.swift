import TerminalCanvas

/// How much of the log is seen.
extension Model {
  /// Rows of the log on the screen.
  var logHeight: Int { max(1, size.rows - (size.columns >= 96 ? 13 : 15)) }

  /// The room of the inspector's text while it has the screen.
  var inspectorSize: Size {
    InspectorPane.textSize(Size(columns: size.columns, rows: size.rows - 6))
  }
}
