/// A chunk of a message whose octets are coming (RFC 3030 §2).
struct ServerChunk: Sendable {
  var envelope: ServerEnvelope
  /// Octets of the message, this chunk and those before it together.
  var total: Int
  /// Octets of this chunk that have not come yet.
  var remaining: Int
  /// Whether the message ends with it.
  var isLast: Bool
}
