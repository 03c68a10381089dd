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
    .init(
      "attach", "attach", argument: "FILE", "Attaches a file to the message.",
      argumentHelp: "FILE goes with the message as it is; the message becomes MIME."),
    .init(
      "detach", "detach", argument: "NAME", "Takes a file off the message again.",
      argumentHelp: "NAME is one of the attached files. Empty takes the last one off."),
    .init(
      "as-typed", "as typed",
      "Sends the message just as you typed it, or as MIME again."),
    .init(
      "preview", "preview", "Shows the message as it goes over the wire, before you send it."),
    .init("edit-message", "editor", "Opens the message in the editor that $EDITOR names."),
  ]
}
