package import SASL
import SMTPCore
package import SMTPGuide
import SMTPTransport

/// Sends the lines of a script one after another, each once the one before is answered
/// (`ehlo run`).
package struct ScriptRunner {
  /// What a script may use.
  package struct Options: Sendable {
    /// The name of the script, for messages.
    package var name: String
    /// For `:auth`.
    package var credentials: Credentials?
    /// What is demanded of TLS.
    package var tls: TLSDemand
    /// The client's name, for `:ehlo`.
    package var clientName: String

    /// What the script called `name` may use.
    package init(
      name: String, credentials: Credentials?, tls: TLSDemand, clientName: String
    ) {
      self.name = name
      self.credentials = credentials
      self.tls = tls
      self.clientName = clientName
    }
  }

  private let driver: SessionDriver
  private let options: Options
  private let guide: Guide
  private let progress: ScriptProgress
  private var reader: LineReader
  /// Whether an AUTH has ended, so that lines which are no commands are left-over answers.
  private var isBehindAuth = false

  private let isDialogue: Bool

  /// A runner of a script; `show` is told every moment.
  package init(
    _ driver: SessionDriver, script: ScriptSource, options: Options, guide: Guide,
    show: @escaping (Moment) throws -> Void
  ) {
    self.driver = driver
    self.options = options
    self.guide = guide
    reader = script.reader
    isDialogue = script.dialogue != nil
    progress = ScriptProgress(expecting: script.dialogue, show: show)
  }

  /// Runs the script to its end and ends the session.
  package mutating func run() async throws -> SessionOutcome {
    var trouble: Trouble?
    do {
      try await settle()
      // Nothing was sent yet: it is the greeting that decided.
      if progress.decisive.exitStatus != .done {
        trouble = .greetingRefused(reply: progress.lastReplyText)
      } else {
        try await sendAll()
      }
      try await quit()
    } catch let problem as Trouble {
      // A server that refused service need not wait for QUIT.
      trouble = trouble ?? problem
    }
    try await driver.close(because: trouble, progress.observe)
    guard isDialogue, trouble == nil || trouble?.exitStatus == .refused else {
      return SessionOutcome(status: status(trouble), trouble: trouble)
    }
    // Of a dialogue the expectations decide: a refusal may be what is wanted.
    let failure = progress.expectations.failure ?? progress.expectations.missing
    return SessionOutcome(status: failure == nil ? .done : .refused, trouble: failure)
  }

  private func status(_ trouble: Trouble?) -> ExitStatus {
    switch trouble {
    case nil, .greetingRefused: progress.decisive.exitStatus
    case .some(let trouble): trouble.exitStatus
    }
  }

  private mutating func sendAll() async throws {
    while true {
      let session = await driver.live.session
      switch session.state {
      case .closed, .quit:
        return
      case _ where session.isSwapped:
        try await serve()
      case .data:
        try await sendContent()
      case _ where session.isInContent:
        guard let line = await reader.line() else { throw endedInMessage }
        try await send(line.octets)
        if await !driver.live.session.isInContent { try await settle() }
      case .auth:
        guard let line = await reader.line() else { return }
        try await send(line.octets)
        try await settle()
        await noteRefusedAuth()
      default:
        guard let line = await reader.line() else { return }
        guard try await take(line) else { return }
      }
    }
  }

  /// Takes one line outside content and challenges; false if the script must not go on.
  private mutating func take(_ line: LineReader.Line) async throws -> Bool {
    // What a dialogue's client says goes over the wire, whatever it would mean here.
    switch isDialogue ? nil : line.octets.first {
    case Octet.hash: return true
    case Octet.colon:
      isBehindAuth = false
      guard let command = ScriptCommand(line: line.octets) else {
        throw Trouble.badScriptCommand(
          path: options.name, line: line.number, text: VisibleText.string(line.octets))
      }
      return try await carryOut(command)
    default: break
    }
    let command = Command(
      WireLine(octets: line.octets, length: line.octets.count + 2, ending: .crlf))
    if isBehindAuth, command.verb == nil {
      try await note(.answerSkipped(line: line.number))
      return true
    }
    isBehindAuth = false
    try await object(to: command.verb)
    try await send(line.octets)
    guard await !driver.live.session.isInContent else { return true }
    try await settle()
    if command.verb == .auth || command.verb == .xExps { await noteRefusedAuth() }
    if command.verb == .data, await !driver.live.session.isInContent,
      progress.expectations.allowContent
    {
      let count = await reader.skipContent()
      if count > 0 { try await note(.contentSkipped(lines: count)) }
    }
    return true
  }

  private mutating func carryOut(_ command: ScriptCommand) async throws -> Bool {
    switch command {
    case .ehlo:
      let verb = await driver.live.session.isLMTP ? "LHLO" : "EHLO"
      try await send(Array("\(verb) \(options.clientName)".utf8))
      try await settle()
    case .tls:
      try await object(to: .starttls)
      try await send(Array("STARTTLS".utf8))
      try await settle()
      if await driver.live.session.tls != nil { return true }
      if options.tls == .require { throw Trouble.tlsRefused(reply: progress.lastReplyText) }
      // What follows was meant for TLS: it is not sent in the open.
      try await note(.tlsRefused)
      return false
    case .auth(let mechanism):
      try await object(to: .auth)
      guard let credentials = options.credentials else {
        throw Trouble.credentialsMissing
      }
      let runner = self
      try await AuthExchanger(credentials: credentials) { line in
        try await runner.send(line)
        try await runner.settle()
        return await runner.driver.live.session
      }.authenticate(mechanism: mechanism)
    case .wait(let duration):
      try await Task.sleep(for: duration)
    case .note(let text):
      try await driver.live.note(text).forEach(progress.observe)
    case .quit:
      return false
    }
    return true
  }

  private mutating func sendContent() async throws {
    while case .data = await driver.live.session.state {
      guard let content = await reader.content() else { throw endedInMessage }
      try await sendOctets(content.octets)
    }
    try await settle()
  }

  /// Client and server have changed places: the built-in server answers until the other side has
  /// said QUIT, and with that the session ends.
  private func serve() async throws {
    try await note(.servesNow)
    try await driver.serve(as: options.clientName, progress.observe)
  }

  /// Ends the session as the script should have done, unless it did.
  private func quit() async throws {
    let session = await driver.live.session
    switch session.state {
    case .closed, .quit:
      return
    case _ where session.isSwapped:
      // The script ends with TURN or ATRN.
      return try await serve()
    case _ where session.isInContent:
      throw endedInMessage
    case .auth:
      try await send([Octet.asterisk])
      try await settle()
    default:
      break
    }
    try await send(Array("QUIT".utf8))
    try await settle()
  }

  private var endedInMessage: Trouble {
    .scriptEndedInMessage(path: options.name, line: reader.lineCount)
  }

  private func object(to verb: Verb?) async throws {
    if let trouble = options.tls.objection(to: verb, in: await driver.live.session) {
      throw trouble
    }
  }

  /// Behind a refused AUTH the lines that are no commands are left-over answers.
  private mutating func noteRefusedAuth() async {
    if case .auth = await driver.live.session.state { return }
    isBehindAuth = progress.lastReply?.category != .success
  }

  private func note(_ notice: ScriptNotice) async throws {
    try await driver.live.note(guide.text(notice)).forEach(progress.observe)
  }

  private func send(_ line: [UInt8]) async throws {
    try await sendOctets(line + [Octet.cr, Octet.lf])
  }

  private func sendOctets(_ octets: [UInt8]) async throws {
    try await driver.send(octets, progress.observe)
  }

  private func settle() async throws {
    try await driver.settle(progress.observe)
  }
}
