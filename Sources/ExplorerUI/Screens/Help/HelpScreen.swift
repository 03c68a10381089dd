import TerminalCanvas

struct HelpScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
