/// AUTH and its exchange of challenges and responses (RFC 4954 §4).
extension Session {
  /// Applies the first answer to AUTH.
  mutating func answerAuth(_ mechanism: String, _ code: Int, _ reply: Reply) {
    switch ReplyCategory(code: code) {
    case .success:
      authentication = mechanism
    case .intermediate where code == 334:
      let exchange = AuthExchange(mechanism: mechanism, challenge: reply.challenge, step: 1)
      phase = .auth(exchange, from: phase)
    case .intermediate, .transient, .permanent, .invalid:
      break
    }
  }

  /// Applies the answer to a response.
  mutating func answerResponse(_ code: Int, _ reply: Reply) {
    guard case .auth(var exchange, let before) = phase else { return }
    switch ReplyCategory(code: code) {
    case .success:
      authentication = exchange.mechanism
      phase = before
    case .intermediate where code == 334:
      exchange.challenge = reply.challenge
      exchange.step += 1
      phase = .auth(exchange, from: before)
    case .transient, .permanent:
      phase = before
    case .intermediate, .invalid:
      break
    }
  }

  /// A SASL security layer begins: EHLO is to be sent again; who the client is stays known.
  mutating func beginSecurityLayer(at instant: Instant?, _ observe: Observer) {
    flush(at: instant, observe)
    if !isOver {
      forgetHello()
      queue.removeAll()
      state = .tls
    }
    emit(.securityLayer, from: nil, at: instant, observe)
  }
}
