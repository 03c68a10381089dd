import TerminalCanvas

/// The message that is being written.
struct ComposerPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {}
}
