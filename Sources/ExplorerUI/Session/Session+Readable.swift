import SMTPCore

extension Session {
  /// Whether everybody between client and server can read what is sent.
  var isReadableOnTheWay: Bool { tls == nil && opening?.path == nil }
}
