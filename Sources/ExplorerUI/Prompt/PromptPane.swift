import TerminalCanvas

/// The line that is typed, and below it what is known about it.
struct PromptPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {}
}
