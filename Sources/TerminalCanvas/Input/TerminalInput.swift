/// What comes from a terminal.
package enum TerminalInput: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted in one go (bracketed paste), line ends as `\n`.
  case paste(String)
  case mouse(Mouse)
  /// The terminal has this size now.
  case resized(Size)
}
