/// STARTTLS and the handshake (RFC 3207 §4, RFC 8314 §3.3).
extension Session {
  /// Whether plaintext of the client comes where only a handshake may.
  var isPlaintextBeforeTLS: Bool {
    if case .tlsPending = state { true } else { false }
  }

  /// Applies the answer to STARTTLS.
  mutating func answerStartTLS(_ code: Int) {
    guard ReplyCategory(code: code) == .success else { return }
    guard queue.isEmpty, held.isEmpty else {
      // Plaintext was sent behind STARTTLS: what the server makes of it nobody can trust.
      poison()
      return
    }
    phase = .tlsPending
  }

  /// TLS is up: both sides forget everything but the connection (RFC 3207 §4.2).
  mutating func secure(_ facts: TLSFacts, at instant: Instant?, _ observe: Observer) {
    tls = facts
    if !isGreetingAwaited, state != .closed {
      forgetHello()
      authentication = nil
      queue.removeAll()
      phase = .tls
    }
    emit(.secured(facts), from: nil, at: instant, observe)
  }

  /// The handshake failed.
  mutating func failSecuring(_ reason: String, at instant: Instant?, _ observe: Observer) {
    state = .closed
    queue.removeAll()
    emit(.securingFailed(reason: reason), from: nil, at: instant, observe)
  }

  /// Plaintext arrived where the handshake should begin: it is thrown away, and the session with
  /// it.
  mutating func inject(_ octets: Int, at instant: Instant?, _ observe: Observer) {
    poison()
    emit(
      .injected(octets: octets), from: .server, at: instant,
      findings: [Finding(.starttlsInjectionResponse, by: .server)], observe)
  }

  /// Nothing that comes now can be trusted.
  mutating func poison() {
    isPoisoned = true
    state = .closed
    queue.removeAll()
    held = HeldOctets()
  }
}
