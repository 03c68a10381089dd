import SASL
import SMTPCore
import SMTPGuide

/// What `run` and `send` do alike: lines go out, their replies are waited for and shown, and what
/// decides about the end is kept.
struct SessionExchange {
  let driver: SessionDriver
  let progress: ScriptProgress
  let tls: TLSDemand
  let guide: Guide

  /// How long a server is listened to before it is sent QUIT: where it has hung up behind its last
  /// reply, the end of the connection comes a moment behind the octets.
  static let momentBeforeQuit: Duration = .milliseconds(10)

  /// The session as it stands.
  var session: Session {
    get async { await driver.live.session }
  }

  /// Waits for the greeting, carries out `work` if it is a welcome, and ends the session: with QUIT
  /// where that can be sent, without it where `work` ended inside a message. It returns what went
  /// wrong, if it was more than a reply.
  func hold(_ work: () async throws -> Void) async throws -> Trouble? {
    var trouble: Trouble?
    do {
      try await settle()
      if isTurnedAway {
        trouble = .greetingRefused(reply: progress.lastReplyText)
      } else {
        try await work()
      }
      try await quit()
    } catch let problem as Trouble {
      // A server that refused service need not wait for QUIT.
      trouble = trouble ?? problem
    }
    try await driver.close(because: trouble, progress.observe)
    return trouble
  }

  /// The exit status of a session that ended with or without a trouble.
  func status(_ trouble: Trouble?) -> ExitStatus {
    switch trouble {
    case nil, .greetingRefused: progress.decisive.exitStatus
    case .some(let trouble): trouble.exitStatus
    }
  }

  /// Whether the greeting refused service. Nothing was sent yet: it is the greeting that decided.
  var isTurnedAway: Bool { progress.decisive.exitStatus != .done }

  /// Sends a line.
  func send(_ line: [UInt8]) async throws { try await sendOctets(line + [Octet.cr, Octet.lf]) }

  /// Sends octets as they are.
  func sendOctets(_ octets: [UInt8]) async throws {
    try await driver.send(octets, progress.observe)
  }

  /// Waits until nothing is outstanding.
  func settle() async throws { try await driver.settle(progress.observe) }

  /// Takes what comes unasked for as long as `duration`.
  func listen(for duration: Duration) async throws {
    try await driver.listen(for: duration, progress.observe)
  }

  /// Sends a line and waits for its answer.
  func ask(_ line: String) async throws {
    try await send(Array(line.utf8))
    try await settle()
  }

  /// Introduces the client: EHLO, or LHLO where LMTP is spoken.
  func sayHello(_ clientName: String) async throws {
    try await ask("\(await session.isLMTP ? "LHLO" : "EHLO") \(clientName)")
  }

  /// STARTTLS and the handshake; false if the server refused.
  func secure() async throws -> Bool {
    try await object(to: .starttls)
    try await ask("STARTTLS")
    return await session.tls != nil
  }

  /// What a login can make use of.
  var means: MechanismFacts.Means {
    get async { await driver.live.means }
  }

  /// An AUTH exchange whose answers are computed, by the best mechanism where none is named.
  func logIn(_ credentials: Credentials?, mechanism name: String?) async throws {
    try await object(to: .auth)
    let mechanism: String
    if let name { mechanism = name } else { mechanism = await driver.live.preferredMechanism }
    let exchanger = AuthExchanger(credentials: credentials, in: driver.live) { line in
      try await send(line)
      try await settle()
      return await session
    }
    switch try await exchanger.authenticate(mechanism: mechanism) {
    case .ended(isServerVerified: true):
      try await note(guide.text(LoginNotice.serverVerified(mechanism: mechanism)))
    case .ended(isServerVerified: false): break
    case .brokenOff(let trouble): try await note(guide.text(trouble))
    }
  }

  /// Waits, once client and server have changed places, until a reply is due.
  func awaitTurnAsServer() async throws {
    try await driver.settleAsServer(progress.observe)
  }

  /// Has the built-in server answer, once client and server have changed places, until the other
  /// side has said QUIT.
  func serve(as name: String) async throws {
    try await driver.serve(as: name, progress.observe)
  }

  /// Adds a remark to the session.
  func note(_ text: String) async throws {
    try await driver.live.note(text).forEach(progress.observe)
  }

  /// Objects to a command that the person's demand forbids.
  func object(to verb: Verb?) async throws {
    if let trouble = tls.objection(to: verb, in: await session) { throw trouble }
  }

  private func quit() async throws {
    try await listen(for: Self.momentBeforeQuit)
    let session = await session
    switch session.state {
    case .closed, .quit: return
    case _ where session.isInContent || session.isSwapped: return
    case .auth: try await ask("*")
    default: break
    }
    try await ask("QUIT")
  }
}
