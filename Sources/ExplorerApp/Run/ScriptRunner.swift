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

  let options: Options
  let exchange: SessionExchange
  var reader: LineReader
  /// Whether an AUTH has ended, so that lines which are no commands are left-over answers.
  private var isBehindAuth = false

  let isDialogue: Bool

  /// A runner of a script; `show` is told every moment.
  package init(
    _ driver: SessionDriver, script: ScriptSource, options: Options, guide: Guide,
    show: @escaping (Moment) throws -> Void
  ) {
    self.options = options
    reader = script.reader
    isDialogue = script.dialogue != nil
    exchange = SessionExchange(
      driver: driver, progress: ScriptProgress(expecting: script.dialogue, show: show),
      tls: options.tls, guide: guide)
  }

  /// Runs the script to its end and ends the session.
  package mutating func run() async throws -> SessionOutcome {
    let exchange = exchange
    let trouble = try await exchange.hold { try await sendAll() }
    guard isDialogue, trouble == nil || trouble?.exitStatus == .refused else {
      return SessionOutcome(status: exchange.status(trouble), trouble: trouble)
    }
    // Of a dialogue the expectations decide: a refusal may be what is wanted.
    let failure = exchange.progress.expectations.failure ?? exchange.progress.expectations.missing
    return SessionOutcome(status: failure == nil ? .done : .refused, trouble: failure)
  }

  private mutating func sendAll() async throws {
    while true {
      let session = await exchange.session
      switch session.state {
      case .closed, .quit:
        try await noteUnsent()
        return
      case _ where session.isSwapped:
        guard try await takeReply() else { return }
      case .data:
        try await sendContent()
      case _ where session.chunkRemainder != nil:
        guard let octets = await reader.counted(session.chunkRemainder ?? 0) else {
          throw endedInMessage
        }
        try await exchange.sendOctets(octets)
        if await !exchange.session.isInContent { try await exchange.settle() }
      case .auth:
        guard let line = await reader.line() else { return }
        try await exchange.send(line.octets)
        try await exchange.settle()
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
      return try await carryOut(command(of: line))
    default: break
    }
    let command = Command(
      WireLine(octets: line.octets, length: line.octets.count + 2, ending: .crlf))
    if isBehindAuth, command.verb == nil {
      try await note(.answerSkipped(line: line.number))
      return true
    }
    isBehindAuth = false
    try await exchange.listen(
      for: command.verb == .quit ? SessionExchange.momentBeforeQuit : .zero)
    if await exchange.session.state == .closed {
      try await note(.notSent(fromLine: line.number))
      return false
    }
    try await exchange.object(to: command.verb)
    try await exchange.send(line.octets)
    guard await !exchange.session.isInContent else { return true }
    try await exchange.settle()
    if command.verb == .auth || command.verb == .xExps { await noteRefusedAuth() }
    if command.verb == .data, await !exchange.session.isInContent,
      exchange.progress.expectations.allowContent
    {
      let count = await reader.skipContent()
      if count > 0 { try await note(.contentSkipped(lines: count)) }
    }
    return true
  }

  /// The command that a line is.
  func command(of line: LineReader.Line) throws(Trouble) -> ScriptCommand {
    do {
      return try ScriptCommand(line: line.octets)
    } catch {
      throw .badScriptCommand(
        path: options.name, line: line.number, text: VisibleText.string(line.octets), error)
    }
  }

  /// Carries out a command; false if the script must not go on.
  mutating func carryOut(_ command: ScriptCommand) async throws -> Bool {
    switch command {
    case .ehlo:
      try await exchange.sayHello(options.clientName)
    case .tls:
      if try await exchange.secure() { return true }
      if options.tls == .require {
        throw Trouble.tlsRefused(reply: exchange.progress.lastReplyText)
      }
      // What follows was meant for TLS: it is not sent in the open.
      try await note(.tlsRefused)
      return false
    case .auth(let mechanism):
      try await exchange.logIn(options.credentials, mechanism: mechanism)
    case .wait(let duration):
      try await exchange.listen(for: duration)
    case .note(let text):
      try await exchange.note(text)
    case .raw(let octets):
      if let trouble = options.tls.objection(to: octets, in: await exchange.session) {
        throw trouble
      }
      try await exchange.sendOctets(octets)
      guard await !exchange.session.isInContent else { return true }
      try await exchange.settle()
    case .serve:
      try await exchange.serve(as: options.clientName)
    case .quit:
      return false
    }
    return true
  }

  private mutating func sendContent() async throws {
    while case .data = await exchange.session.state {
      guard let content = await reader.content() else { throw endedInMessage }
      try await exchange.sendOctets(content.octets)
    }
    try await exchange.settle()
  }

  /// Says from where on the script was not sent, as far as more of it was read: behind the end of
  /// the session nobody waits for the rest.
  private mutating func noteUnsent() async throws {
    while reader.hasLine, let line = await reader.line() {
      if line.octets.isEmpty || line.octets.first == Octet.hash { continue }
      return try await note(.notSent(fromLine: line.number))
    }
  }

  private var endedInMessage: Trouble {
    .scriptEndedInMessage(path: options.name, line: reader.lineCount)
  }

  /// Behind a refused AUTH the lines that are no commands are left-over answers.
  private mutating func noteRefusedAuth() async {
    if case .auth = await exchange.session.state { return }
    isBehindAuth = exchange.progress.lastReply?.category != .success
  }

  func note(_ notice: ScriptNotice) async throws {
    try await exchange.note(exchange.guide.text(notice))
  }
}
