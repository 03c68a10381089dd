extension Terminal {
  /// Why there is no screen.
  package enum Failure: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// `TERM` is not set, or names a terminal that nobody here knows.
    case unknownTerminal(String?)
    /// The terminal cannot place its cursor.
    case dumbTerminal(String)
  }
}
