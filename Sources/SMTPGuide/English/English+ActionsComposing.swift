/// What a person can do while writing a message.
extension English {
  static let composingActions: [ActionWords] = [
    .init("new-line", "new line", "Begins a new line; behind a lone dot it sends the message."),
    .init("line-up", "line up", "Moves the cursor to the line above."),
    .init("line-down", "line down", "Moves the cursor to the line below."),
    .init("send-message", "send", "Sends the message, and the lone dot that ends it."),
  ]
}
