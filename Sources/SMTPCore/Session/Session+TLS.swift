/// STARTTLS and the handshake (RFC 3207 §4, RFC 8314 §3.3).
extension Session {
  /// Whether plaintext of the client comes where only a handshake may.
  var isPlaintextBeforeTLS: Bool {
    if case .tlsPending = state { true } else { false }
  }

  /// Whether octets that come now may stand, or come to stand, where only a handshake may; they
  /// are counted together then, and must not come in pieces.
  var mayBeginTLS: Bool { isPlaintextBeforeTLS || !held.isEmpty || queue.mayBeginTLS }

  /// Applies the answer to STARTTLS.
  mutating func answerStartTLS(_ code: Int) {
    if code == 220 { state = .tlsPending }
  }

  /// Plaintext that was sent behind STARTTLS: what the server makes of it nobody can trust.
  mutating func rejectPipelinedPlaintext(at instant: Instant?, _ observe: Observer) {
    let octets = queue.octets.addingClamped(lines.length).addingClamped(held.count)
    if octets > 0 { inject(octets, from: .client, at: instant, observe) }
  }

  /// TLS is up: both sides forget everything but the connection (RFC 3207 §4.2).
  mutating func secure(_ facts: TLSFacts, at instant: Instant?, _ observe: Observer) {
    flush(at: instant, observe)
    if isPoisoned, closing == nil {
      // Only a recording goes on: what was in the clear is thrown away, and TLS begins all the same.
      isPoisoned = false
      state = .greeted
    }
    tls = facts
    judge.secured(at: instant)
    if !isGreetingAwaited, !isOver {
      setback = nil
      forgetHello()
      authentication = nil
      queue.removeAll()
      state = .tls
    }
    emit(.secured(facts), from: nil, at: instant, observe)
  }

  /// The handshake failed.
  mutating func failSecuring(_ reason: String, at instant: Instant?, _ observe: Observer) {
    flush(at: instant, observe)
    state = .closed
    queue.removeAll()
    emit(.securingFailed(reason: reason), from: nil, at: instant, observe)
  }

  /// How many octets of such plaintext are kept, as evidence.
  static let keptInjection = 512

  /// Plaintext arrived where the handshake should begin: it is thrown away, and the session with
  /// it.
  mutating func inject(
    _ octets: Int, beginning: [UInt8] = [], from side: Side, at instant: Instant?,
    _ observe: Observer
  ) {
    poison()
    let id: FindingID =
      side == .server ? .starttlsInjectionResponse : .starttlsInjectionCommand
    // Commands that were sent along with STARTTLS are told already.
    let isTold = side == .client && judge.isBehindSTARTTLS
    let findings = isTold ? [] : [Finding(id, by: side)]
    emit(
      .injected(octets: octets, beginning: beginning), from: side, at: instant, findings: findings,
      observe)
  }

  /// Nothing that comes now can be trusted.
  private mutating func poison() {
    isPoisoned = true
    state = .closed
    queue.removeAll()
    held = HeldOctets()
    lines = LineFramer()
    replies = ReplyFramer()
  }
}
