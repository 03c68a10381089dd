import TerminalCanvas

struct DialogView {
  let dialog: Dialog
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
