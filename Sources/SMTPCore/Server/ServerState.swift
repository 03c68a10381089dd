/// Where a server's session stands. What exists only in a state lives in that state's case.
enum ServerState: Sendable {
  /// Connected; the greeting is due.
  case opening
  /// Greeted, or TLS has just begun: EHLO or HELO is next.
  case greeted
  /// Introduced; no transaction is open.
  case ready(Hello)
  /// A challenge waits for its response.
  case authenticating(any ServerMechanism, Hello)
  /// MAIL was accepted.
  case transaction(ServerEnvelope)
  /// 354 was sent; content comes.
  case content(ContentReader, ServerEnvelope)
  /// The message is whole; its place in the mailbox is awaited.
  case delivering(Hello)
  /// 220 to STARTTLS was sent; the handshake is awaited.
  case securing
  /// The session is over.
  case closed

  /// How the client introduced itself, if it did.
  var hello: Hello? {
    switch self {
    case .ready(let hello), .authenticating(_, let hello), .delivering(let hello): hello
    case .transaction(let envelope), .content(_, let envelope): envelope.hello
    case .opening, .greeted, .securing, .closed: nil
    }
  }
}
