import SMTPCore

/// Ending a session politely.
extension Session {
  /// Whether nothing is under way that an end would cut off.
  var isIdle: Bool {
    if isSwapped, state != .closed { return !isInContent }
    guard !isInContent, !isReplyOutstanding else { return false }
    switch state {
    case .connect, .tlsPending, .auth, .quit, .closed: return false
    default: return true
    }
  }

  /// What ends it: a client says QUIT, a server 421 (RFC 5321 §3.8).
  func farewell(from name: String) -> [UInt8] {
    isSwapped ? Array("421 \(name) closes the connection\r\n".utf8) : Array("QUIT\r\n".utf8)
  }
}
