import SMTPCore

/// Chunks that are on their way, one answered after the other.
struct ChunkedSending: Hashable, Sendable {
  /// What is not yet sent.
  var rest: ContentChunks
  /// How many there are.
  let count: Int
  /// How many were accepted.
  var accepted = 0

  /// Nothing of `chunks` is sent yet.
  init(_ chunks: ContentChunks) {
    rest = chunks
    count = chunks.count
  }

  /// Whether the last one was accepted.
  var isDone: Bool { accepted >= count }

  /// Whether the next may go out: no reply is awaited.
  var mayGoOn: Bool { !rest.isDone && rest.taken == accepted }

  /// Whether chunks are on their way behind the one that is answered next.
  var isAhead: Bool { rest.taken > accepted + 1 }
}
