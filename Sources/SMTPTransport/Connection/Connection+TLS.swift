import NIOCore
package import SMTPCore
package import TLSEngine

extension Connection {
  /// Begins the TLS handshake in place; `secured`, `securingFailed` or `verificationFailed` tells
  /// what becomes of it. A failed handshake closes the connection.
  ///
  /// What arrived before, consumed or not, is plaintext and comes out as `received` before
  /// anything else: behind the reply to STARTTLS that is injection (RFC 3207 §6). It throws
  /// `badTLSSettings`, `alreadySecured` or `closed`, and leaves the connection as it is.
  package func startTLS(_ configuration: TLSClientConfiguration) throws(ConnectionError) {
    var configuration = configuration
    if options.verification == .skip { configuration.verifies = false }
    let settings = configuration
    try beginHandshake { () throws(TLSError) in try TLSEngine(client: settings) }
  }

  /// Sends `octets`, the last in the clear, and then waits for the other side to begin the handshake,
  /// once client and server have changed places (TURN, ATRN). Both happen in one turn, so that none
  /// of its octets is taken for plaintext. It throws what `startTLS(_:)` throws.
  package func startTLS(
    asServer configuration: TLSServerConfiguration, behind octets: [UInt8]
  ) throws(ConnectionError) {
    try beginHandshake(behind: octets) { () throws(TLSError) in
      try TLSEngine(server: configuration)
    }
  }

  private func beginHandshake(
    behind octets: [UInt8] = [], _ makeEngine: () throws(TLSError) -> TLSEngine
  ) throws(ConnectionError) {
    switch ending {
    case .open: break
    case .closing(let cause): throw .closed(Closing(by: cause))
    case .closed(let closing): throw .closed(closing)
    }
    guard case .plain = security else { throw .alreadySecured }
    let engine: TLSEngine
    do {
      engine = try makeEngine()
    } catch {
      throw .badTLSSettings(error)
    }
    if !octets.isEmpty { channel.writeAndFlush(ByteBuffer(bytes: octets), promise: nil) }
    security = .handshaking(engine)
    let patience = options.handshakeTimeout
    handshakeTimer = channel.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(patience)) {
      [weak self] in
      self?.assumeIsolated { $0.failSecuring("no answer within \(patience)", by: .timeout) }
    }
    advanceHandshake(engine)
    readIfWanted()
  }

  /// What a login over this connection can be bound by, the way to use first; nothing without TLS.
  package var channelBindings: [ChannelBinding] {
    if case .secured(let engine) = security { engine.channelBindings } else { [] }
  }

  /// Decides on a certificate that failed verification; without effect if nothing is to be
  /// decided. Rejecting it closes the connection.
  package func answerVerification(accept: Bool) {
    guard case .open = ending, case .unverified(let engine, let facts) = security,
      case .failed(let problems, _) = facts.verification
    else { return }
    if accept {
      becomeSecured(engine, facts, accepting: problems)
    } else {
      failSecuring(CertificateProblem.reason(problems), by: .client)
    }
  }

  /// Takes the handshake as far as what has arrived allows.
  func advanceHandshake(_ engine: TLSEngine) {
    do {
      let isDone = try engine.handshake()
      flush(engine)
      if isDone { judge(engine) }
    } catch {
      flush(engine)
      failSecuring(error.reason, by: error.isPeerAlert ? .server : .client)
    }
  }

  /// Takes octets out of the engine in the clear.
  func decipher(_ engine: TLSEngine) {
    do {
      while let octets = try engine.read() { publish(received: octets) }
      flush(engine)
      if engine.isPeerClosed { beginClosing(by: .server) }
    } catch {
      breakSecurity(error)
    }
  }

  /// TLS came up and broke.
  func breakSecurity(_ error: TLSError) {
    guard case .secured(let engine) = security else { return }
    flush(engine)
    failSecuring(error.reason, by: error.isPeerAlert ? .server : .client)
  }

  /// The connection ended during a handshake: tells so.
  func endHandshake(_ engine: TLSEngine) {
    engine.feedEnd()
    do {
      _ = try engine.handshake()
    } catch {
      publish(.securingFailed(reason: error.reason))
    }
    security = .failed
  }

  private func judge(_ engine: TLSEngine) {
    handshakeTimer?.cancel()
    let facts = engine.facts
    guard case .failed(let problems, _) = facts.verification else {
      return becomeSecured(engine, facts)
    }
    switch options.verification {
    case .require: failSecuring(CertificateProblem.reason(problems), by: .client)
    case .warn, .skip: becomeSecured(engine, facts, accepting: problems)
    case .ask:
      security = .unverified(engine, facts)
      publish(.verificationFailed(facts))
    }
  }

  private func becomeSecured(
    _ engine: TLSEngine, _ facts: TLSFacts, accepting problems: [CertificateProblem]? = nil
  ) {
    var facts = facts
    if let problems { facts.verification = .failed(problems, isAccepted: true) }
    security = .secured(engine)
    publish(.secured(facts))
    decipher(engine)
    sendPieces()
    readIfWanted()
  }

  private func failSecuring(_ reason: String, by cause: Closing.Cause) {
    handshakeTimer?.cancel()
    publish(.securingFailed(reason: reason))
    if case .unverified(let engine, _) = security {
      engine.close()
      flush(engine)
    }
    security = .failed
    beginClosing(by: cause)
  }

  private func flush(_ engine: TLSEngine) {
    let output = engine.takeOutput()
    guard !output.isEmpty else { return }
    channel.writeAndFlush(ByteBuffer(bytes: output), promise: nil)
  }
}
