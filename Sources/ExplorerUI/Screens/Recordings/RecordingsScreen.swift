import TerminalCanvas

struct RecordingsScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
