import TerminalCanvas

struct FindingsScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
