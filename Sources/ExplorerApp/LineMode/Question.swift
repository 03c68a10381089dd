/// What line mode asks the person, while the session waits.
enum Question: Hashable, Sendable {
  /// Whether to go on with a certificate that failed verification.
  case certificate
  /// Whether to read on although the server sends more than anybody asked for.
  case flood
}
