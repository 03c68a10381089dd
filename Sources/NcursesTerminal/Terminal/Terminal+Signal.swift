extension Terminal {
  /// What a signal asks for.
  package enum Signal: Hashable, Sendable {
    /// SIGWINCH.
    case resized
    /// SIGTERM, SIGHUP, SIGINT or SIGQUIT from elsewhere, with its number: end, and raise it
    /// again. SIGHUP also stands for a terminal that has vanished.
    case end(Int32)
    /// The program goes on after SIGSTOP or SIGTSTP: draw all anew.
    case continued
  }
}
