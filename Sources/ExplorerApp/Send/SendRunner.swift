import MailFormat
import SASL
import SMTPCore
package import SMTPGuide

/// Sends a message, or goes part of the way (`ehlo send`).
package struct SendRunner {
  let order: SendOrder
  let exchange: SessionExchange

  /// A runner of an order; `show` is told every moment.
  package init(
    _ driver: SessionDriver, order: SendOrder, tls: TLSDemand, guide: Guide,
    show: @escaping (Moment) throws -> Void
  ) {
    self.order = order
    exchange = SessionExchange(
      driver: driver, progress: ScriptProgress(expecting: nil, show: show), tls: tls, guide: guide)
  }

  /// Goes as far as it was told, and ends the session.
  package func run() async throws -> SessionOutcome {
    var refused: Trouble?
    var obstacle: Trouble?
    let trouble = try await exchange.hold {
      do {
        refused = try await send()
      } catch let trouble as Trouble where trouble.isOurs {
        // The server has done nothing wrong: it is told goodbye.
        obstacle = trouble
      }
    }
    if let obstacle, trouble == nil {
      return SessionOutcome(status: obstacle.exitStatus, trouble: obstacle)
    }
    let status = exchange.status(trouble)
    // The last reply decides; that somebody does not get the message is said all the same.
    return SessionOutcome(status: status, trouble: status == .done ? refused : trouble)
  }

  /// Goes as far as it was told, and leaves the session open; the outcome is nil if it is.
  package func runToStay() async throws -> SessionOutcome? {
    do {
      try await exchange.settle()
      if !exchange.isTurnedAway { _ = try await send() }
    } catch let trouble as Trouble {
      try await exchange.driver.close(because: trouble, exchange.progress.observe)
      return SessionOutcome(status: exchange.status(trouble), trouble: trouble)
    }
    guard await exchange.session.state == .closed else { return nil }
    try await exchange.driver.close(because: nil, exchange.progress.observe)
    return SessionOutcome(status: exchange.status(nil), trouble: nil)
  }

  /// Whether the message was sent, and the server has taken it.
  package var isMessageSent: Bool {
    order.stage == .sent && exchange.progress.hasTakenMessage
  }

  /// All steps up to the stage, as long as the server agrees. It returns the recipients that were
  /// refused while others were accepted.
  private func send() async throws -> Trouble? {
    guard try await introduce(), try await secure(), order.stage > .tls else { return nil }
    guard try await logIn(), order.stage > .auth else { return nil }
    let capabilities = await exchange.session.capabilities
    let order = order.adapted(to: capabilities)
    let parameters = try MailParameters(order, capabilities)
    if let content = parameters.content { try await check(content, parameters) }
    guard try await nameSender(order.sender, parameters), order.stage > .mail else { return nil }
    for recipient in order.recipients where await exchange.session.state != .closed {
      try await exchange.ask("RCPT TO:<\(recipient)>")
    }
    guard case .rcpt(let envelope) = await exchange.session.state else { return nil }
    let refused = Trouble(refusedOf: envelope)
    guard order.stage > .rcpt else { return refused }
    if let chunkSize = order.chunkSize {
      try await sendChunks(of: parameters.content ?? [], size: chunkSize)
    } else {
      try await sendData(parameters.content ?? [])
    }
    return refused
  }

  /// EHLO, or HELO where the server does not know it (RFC 5321 §3.2).
  private func introduce() async throws -> Bool {
    try await exchange.sayHello(order.clientName)
    if await exchange.session.isEHLOUnknown, await !exchange.session.isLMTP {
      try await exchange.ask("HELO \(order.clientName)")
    }
    return await exchange.session.hello != nil
  }

  /// TLS as it is demanded; false if the session cannot go on.
  private func secure() async throws -> Bool {
    let session = await exchange.session
    if session.tls != nil || exchange.tls == .never { return true }
    guard session.capabilities?.offers("STARTTLS") == true else {
      if exchange.tls == .require { throw Trouble.tlsNotOffered }
      return true
    }
    if try await exchange.secure() { return try await introduce() }
    if exchange.tls == .require {
      throw Trouble.tlsRefused(reply: exchange.progress.lastReplyText)
    }
    guard await exchange.session.state != .closed else { return false }
    try await exchange.note(exchange.guide.text(SendNotice.goesOnInTheClear))
    return true
  }

  /// The login, where somebody logs in; false if it was refused.
  private func logIn() async throws -> Bool {
    let session = await exchange.session
    let offered = session.capabilities?.mechanisms ?? []
    let hasSecret = order.credentials?.hasSecret == true
    guard let mechanism = order.mechanism(among: offered, with: await exchange.means) else {
      if order.needsLogin {
        throw hasSecret ? Trouble.loginNotOffered(mechanisms: offered) : .credentialsMissing
      }
      return true
    }
    if !hasSecret, Mechanism(name: mechanism)?.needsSecret ?? true {
      throw Trouble.credentialsMissing
    }
    let isExposed = MechanismFacts.row(for: mechanism).map { $0.exposure != .nothing } ?? false
    if isExposed, session.tls == nil {
      // A password that was only found goes nowhere unasked: whoever took STARTTLS away waits for it.
      guard order.needsLogin || order.isPractice else {
        try await exchange.note(exchange.guide.text(SendNotice.loginLeftOut))
        return true
      }
      try await exchange.note(exchange.guide.text(LineModeNotice.loginInTheClear))
    }
    try await exchange.logIn(order.credentials, mechanism: mechanism)
    return await exchange.session.authentication != nil
  }

  private func check(_ content: [UInt8], _ parameters: MailParameters) async throws {
    let isOffered = await exchange.session.capabilities?.offers("CHUNKING") == true
    if order.chunkSize != nil, order.stage == .sent, !isOffered {
      throw Trouble.notOffered(keyword: "CHUNKING", by: "--bdat")
    }
    if let limit = await exchange.session.capabilities?.largestMessage, content.count > limit,
      order.stage == .sent
    {
      throw Trouble.messageTooLarge(octets: content.count, limit: limit)
    }
    if ContentFacts(of: content).longLines > 0 {
      try await exchange.note(exchange.guide.text(SendNotice.longLines))
    }
    if parameters.isUnannounced {
      try await exchange.note(exchange.guide.text(SendNotice.eightBitUnannounced))
    }
  }

  private func nameSender(_ sender: String, _ parameters: MailParameters) async throws -> Bool {
    try await exchange.object(to: .mail)
    try await exchange.ask("MAIL FROM:<\(sender)>\(parameters.text)")
    if case .mail = await exchange.session.state { return true }
    return false
  }
}
