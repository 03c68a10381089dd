import TerminalCanvas

/// The log of the session.
struct SessionPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {}
}
