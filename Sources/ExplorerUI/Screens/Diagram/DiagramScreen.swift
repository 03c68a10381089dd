import TerminalCanvas

struct DiagramScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
