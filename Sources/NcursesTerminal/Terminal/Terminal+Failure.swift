extension Terminal {
  /// Why there is no screen.
  package enum Failure: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// `TERM` is not set, or names a terminal that nobody here knows.
    case unknownTerminal(String?)
    /// The terminal cannot place its cursor.
    case dumbTerminal(String)
    /// What it takes cannot be opened; with the system's number for why.
    case notOpened(errno: Int32)
  }
}
