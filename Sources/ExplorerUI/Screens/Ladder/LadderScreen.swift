import TerminalCanvas

struct LadderScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
