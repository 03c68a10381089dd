/// A chunk of a message whose octets are coming (RFC 3030 §2).
struct ServerChunk: Sendable {
  var envelope: ServerEnvelope
  /// The message, this chunk and those before it together.
  var content: ChunkedContent
  /// Octets of this chunk that have not come yet.
  var remaining: Int
  /// Whether the message ends with it.
  var isLast: Bool

  /// What makes its text unacceptable; nil while nothing does.
  var flaw: ContentFlaw? { content.lines.flaw }
}
