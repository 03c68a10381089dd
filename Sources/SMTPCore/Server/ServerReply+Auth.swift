/// What the server says in an AUTH exchange (RFC 4954 §6).
extension ServerReply {
  static func authSyntax(mechanisms: [String]) -> ServerReply {
    ServerReply(
      501, 5, 4,
      "Name one of the mechanisms \(mechanisms.joined(separator: " ")), and at most one response")
  }

  static func unknownMechanism(offered mechanisms: [String]) -> ServerReply {
    ServerReply(
      504, 5, 4, "That mechanism is not offered; there are \(mechanisms.joined(separator: " "))")
  }

  /// An empty challenge keeps the space behind its code.
  static func challenge(_ octets: [UInt8]) -> ServerReply {
    ServerReply(334, String(decoding: Base64.encode(octets), as: UTF8.self))
  }

  static func badBase64(offset: Int) -> ServerReply {
    ServerReply(501, 5, 2, "That is not base64, from character \(offset + 1) of it on")
  }

  static let authenticated = ServerReply(235, 7, 0, "You are logged in")

  static let cancelled = ServerReply(501, 7, 0, "AUTH cancelled, as you wish")
  static let initialResponseUnasked = ServerReply(
    501, 7, 0, "In that mechanism the server speaks first: send AUTH and its name alone")
  static let malformedResponse = ServerReply(
    501, 5, 2, "The response does not have the form that the mechanism asks for")
  static let wrongCredentials = ServerReply(535, 7, 8, "The user or the password is wrong")
  static let alreadyAuthenticated = ServerReply(503, 5, 1, "You are logged in already")
  static let responseTooLong = ServerReply(500, 5, 6, "That response is too long")
}
