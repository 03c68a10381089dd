import TerminalCanvas

/// A page whose rows can be pressed with the mouse.
protocol PressablePage: ListPage {
  /// The row that is drawn at a point; nil where there is none.
  func row(at point: Point) -> Int?
}
