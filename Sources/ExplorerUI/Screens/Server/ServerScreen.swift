import TerminalCanvas

struct ServerScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
