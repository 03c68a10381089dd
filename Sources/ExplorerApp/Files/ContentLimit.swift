/// How much of a file is sent as a message.
enum ContentLimit {
  /// Octets at most; a larger file is no mail.
  static let octets = 256 << 20
}
