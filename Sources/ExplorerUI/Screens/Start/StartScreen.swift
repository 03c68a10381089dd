import TerminalCanvas

struct StartScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
