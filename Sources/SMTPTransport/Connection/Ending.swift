import SMTPCore

/// How far a connection's end has come.
enum Ending {
  /// It is open.
  case open
  /// It has been closed for this cause, and only flushes.
  case closing(Closing.Cause)
  /// It has ended.
  case closed(Closing)
}
