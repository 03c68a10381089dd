/// What the person's own editor is opened for.
enum EditedText: Hashable, Sendable {
  /// The line in the prompt.
  case line
  /// The message that is being written.
  case message
}
