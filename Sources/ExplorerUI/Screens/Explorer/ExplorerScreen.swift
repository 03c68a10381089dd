import TerminalCanvas

struct ExplorerScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
