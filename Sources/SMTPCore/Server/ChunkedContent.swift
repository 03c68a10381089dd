/// What came in chunks of a message so far (RFC 3030 §2).
struct ChunkedContent: Hashable, Sendable {
  /// Octets, those of a chunk that is still to come included.
  var octets = 0
  /// The text as far as it was read; nothing of a message that is not text (BINARYMIME).
  var lines = TextLines()
}
