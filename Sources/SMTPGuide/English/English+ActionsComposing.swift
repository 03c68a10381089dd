/// What a person can do while writing a message.
extension English {
  static let composingActions: [ActionWords] = [
    .init("new-line", "new line", "Begins a new line; behind a lone dot it sends the message."),
    .init("line-up", "line up", "Moves the cursor to the line above."),
    .init("line-down", "line down", "Moves the cursor to the line below."),
    .init("screen-up", "page up", "Moves the cursor a page up in the message."),
    .init("screen-down", "page down", "Moves the cursor a page down in the message."),
    .init("message-start", "to the top", "Moves the cursor to the first line of the message."),
    .init("message-end", "to the bottom", "Moves the cursor to the last line of the message."),
    .init("edit-message", "editor", "Opens the message in the editor that $EDITOR names."),
  ]
}
