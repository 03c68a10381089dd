import TerminalCanvas

struct MailboxScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
