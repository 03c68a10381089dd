/// Where a server's session stands. What exists only in a state lives in that state's case.
enum ServerState: Sendable {
  /// Connected; the greeting is due.
  case opening
  /// Greeted, or TLS has just begun: EHLO or HELO is next.
  case greeted
  /// Introduced; no transaction is open. Behind the last chunk of a message another one would be
  /// an error of its own kind (RFC 3030 §2).
  case ready(Hello, isBehindLastChunk: Bool = false)
  /// A challenge waits for its response.
  case authenticating(any ServerMechanism, Hello)
  /// MAIL was accepted.
  case transaction(ServerEnvelope)
  /// 354 was sent; content comes.
  case content(ContentReader, ServerEnvelope)
  /// BDAT was accepted; the octets of its chunk come.
  case chunk(ServerChunk)
  /// Chunks with this have come; more are to follow.
  case chunked(ServerEnvelope, ChunkedContent)
  /// A chunk was refused, or DATA came among chunks: only RSET or a new introduction helps
  /// (RFC 3030 §2).
  case spoiled(Hello)
  /// The octets of a chunk that is refused come, and are thrown away before the replies.
  indirect case dropping(octets: Int, [ServerReply], then: ServerState)
  /// The message is whole; its place in the mailbox is awaited.
  case delivering(ServerEnvelope, isChunked: Bool)
  /// What waits in the queue is awaited.
  case asking(QueueRequest, Hello)
  /// The roles have been exchanged: the other side is the server now.
  case turned(DeliverySession)
  /// 220 to STARTTLS was sent; the handshake is awaited.
  case securing
  /// The session is over.
  case closed

  /// Whether the reply to the last command comes only once something else is there.
  var owesReply: Bool {
    switch self {
    case .authenticating, .chunk, .dropping, .delivering, .asking: true
    case .opening, .greeted, .ready, .transaction, .content, .chunked, .spoiled, .turned, .securing,
      .closed:
      false
    }
  }

  /// How the client introduced itself, if it did.
  var hello: Hello? {
    switch self {
    case .ready(let hello, _), .authenticating(_, let hello), .spoiled(let hello),
      .asking(_, let hello):
      hello
    case .transaction(let envelope), .content(_, let envelope), .chunked(let envelope, _),
      .delivering(let envelope, _):
      envelope.hello
    case .chunk(let chunk): chunk.envelope.hello
    case .dropping(_, _, let next): next.hello
    case .opening, .greeted, .turned, .securing, .closed: nil
    }
  }
}
