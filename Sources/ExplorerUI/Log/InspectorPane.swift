import TerminalCanvas

/// What the line that is looked at means.
struct InspectorPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {}
}
