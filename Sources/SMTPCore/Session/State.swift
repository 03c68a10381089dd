/// Where the client stands. What exists only in a state lives in that state's case.
package enum State: Hashable, Sendable {
  /// Connected; the server is to greet.
  case connect
  /// The greeting refused service with this code.
  case rejected(code: Int)
  /// Greeted; EHLO is next.
  case greeted
  /// EHLO or HELO was accepted, no transaction is open. After the last chunk of a message a
  /// further BDAT leaves the state indeterminate (RFC 3030 §2).
  case ready(isBehindLastChunk: Bool)
  /// STARTTLS was accepted; the handshake is next.
  case tlsPending
  /// TLS, or a SASL security layer, is up and EHLO is to be sent again.
  case tls
  /// A challenge waits for its response; the state to go back to stands beside it.
  indirect case auth(AuthExchange, from: State)
  /// A reverse-path is set and no recipient accepted yet.
  case mail(Envelope)
  /// At least one recipient is accepted.
  case rcpt(Envelope)
  /// Content is being sent.
  case data(Envelope)
  /// The lone dot was sent.
  case dataReply(Envelope)
  /// A chunk was accepted and more may follow.
  case bdat(Envelope)
  /// A chunk was refused; RSET is needed.
  case bdatFailed(Envelope)
  /// TURN or ATRN was accepted: the old client is to greet.
  case turn
  /// QUIT was sent; a 5yz to it goes back to the state beside it.
  indirect case quit(from: State)
  /// The session is over.
  case closed

  /// The open transaction, if there is one.
  package var envelope: Envelope? {
    switch self {
    case .mail(let envelope), .rcpt(let envelope), .data(let envelope), .dataReply(let envelope),
      .bdat(let envelope), .bdatFailed(let envelope):
      envelope
    case .quit(let state):
      state.envelope
    case .connect, .rejected, .greeted, .ready, .tlsPending, .tls, .auth, .turn, .closed:
      nil
    }
  }

  /// Changes the open transaction where it lies, so that its recipients are not copied.
  mutating func updateEnvelope(_ change: (inout Envelope) -> Void) {
    switch self {
    case .mail(var envelope):
      self = .closed
      change(&envelope)
      self = .mail(envelope)
    case .rcpt(var envelope):
      self = .closed
      change(&envelope)
      self = .rcpt(envelope)
    case .bdat(var envelope):
      self = .closed
      change(&envelope)
      self = .bdat(envelope)
    case .dataReply(var envelope):
      self = .closed
      change(&envelope)
      self = .dataReply(envelope)
    case .quit(from: var state):
      self = .closed
      state.updateEnvelope(change)
      self = .quit(from: state)
    case .connect, .rejected, .greeted, .ready, .tlsPending, .tls, .auth, .data, .bdatFailed,
      .turn, .closed:
      break
    }
  }

  /// The state without the QUIT that is on its way.
  var withoutQuit: State {
    if case .quit(let state) = self { state } else { self }
  }
}
