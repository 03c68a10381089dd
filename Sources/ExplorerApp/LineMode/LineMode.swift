package import SASL
import SMTPCore
package import SMTPGuide
import SMTPTransport

/// The explorer without a screen: it only ever appends, so that a pipe, a screen reader or a dumb
/// terminal can follow. Line editing is the terminal's own.
package actor LineMode {
  /// How line mode behaves.
  package struct Options: Sendable {
    /// Whether a person types: then there is a prompt, and what is typed need not be shown again.
    package var isInteractive: Bool
    /// Whether TLS and AUTH are ranked before mail.
    package var isSubmission: Bool
    /// For `:auth`.
    package var credentials: Credentials?
    /// Whether MAIL and AUTH are refused before TLS.
    package var requiresTLS: Bool
    /// The client's name, for `:ehlo`.
    package var clientName: String

    /// Everything that has to be known.
    package init(
      isInteractive: Bool, isSubmission: Bool, credentials: Credentials?, requiresTLS: Bool,
      clientName: String
    ) {
      self.isInteractive = isInteractive
      self.isSubmission = isSubmission
      self.credentials = credentials
      self.requiresTLS = requiresTLS
      self.clientName = clientName
    }
  }

  let live: LiveSession
  let place: String
  let patience: SessionDriver.Patience
  let options: Options
  let guide: Guide
  /// Whether the person is asked about a certificate.
  var isAsking = false
  /// What ended the session, if it was more than a farewell.
  var trouble: Trouble?
  /// What a failure of the output was.
  var outputFailure: Output.Failure?
  private let output: Output
  private var printer: SessionPrinter
  private var isPrompting = false
  private var isOver = false
  /// How often something happened that may have given the client its turn.
  private var changes = 0
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var lastActivity = ContinuousClock.now
  private var hasFarewell = false

  /// Line mode over a session.
  package init(
    _ live: LiveSession, place: String, patience: SessionDriver.Patience, output: Output,
    style: TextStyle, guide: Guide, options: Options
  ) {
    self.live = live
    self.place = place
    self.patience = patience
    self.options = options
    self.guide = guide
    self.output = output
    printer = SessionPrinter(style: style, guide: guide)
  }

  /// Follows the session to its end while `input` is sent line by line.
  package func run(_ input: InputBlocks) async throws -> ScriptOutcome {
    if options.isInteractive { say(guide.text(.welcome(recording: await live.recordingPath))) }
    let typing = Task { await self.takeInput(LineReader(input)) }
    await follow()
    typing.cancel()
    isOver = true
    resumeWaiters()
    if let outputFailure { throw outputFailure }
    return ScriptOutcome(status: trouble?.exitStatus ?? .done, trouble: trouble)
  }

  /// Waits until it is the client's turn; false once the session is over.
  func waitForTurn() async -> Bool {
    while true {
      let seen = changes
      if await isTurn() { break }
      if isOver { return false }
      // What changed while the question was on its way wakes nobody: ask again.
      guard changes == seen else { continue }
      await withCheckedContinuation { waiters.append($0) }
    }
    return !isOver
  }

  /// Sends a line and shows it, unless the person typed it.
  func send(_ line: [UInt8], isTyped: Bool = false) async {
    isPrompting = false
    lastActivity = .now
    do {
      let moments = try await live.send(line + [Octet.cr, Octet.lf])
      show(moments, isEcho: isTyped && options.isInteractive)
    } catch {
      // The end of the connection is told where it is followed.
    }
  }

  /// Shows the prompt, if a person types.
  func prompt(_ text: String) {
    guard options.isInteractive else { return }
    write(text)
    isPrompting = true
  }

  /// The person typed a line: the cursor is at the start of the next.
  func promptAnswered() { isPrompting = false }

  /// Says something that is not part of the session.
  func say(_ text: String, as role: TextStyle.Role = .dim) {
    if isPrompting { write("\n") }
    isPrompting = false
    let lines = options.isInteractive ? WrappedText.lines(text, width: 79) : [text]
    write(lines.map { printer.style.dress($0, as: role) + "\n" }.joined())
  }

  /// Shows what may come next, in one line.
  func showNext() async {
    write(printer.next(await live.session, isSubmission: options.isSubmission))
  }

  /// Shows what may come next, what each would do, and what is not possible yet.
  func showSuggestions() async {
    let session = await live.session
    write(guide.sentence(for: session.stateName) + "\n")
    write(printer.suggestions(session, isSubmission: options.isSubmission))
  }

  /// Shows moments that did not come from the server.
  func show(_ moments: [Moment], isEcho: Bool = false) {
    for moment in moments {
      let text = printer.text(moment.observation, moment.session)
      switch moment.observation.kind {
      case .command, .response, .message: if isEcho { continue }
      default: break
      }
      if isPrompting { write("\n") }
      isPrompting = false
      write(text)
    }
  }

  /// Ends the session because of a trouble.
  func end(_ trouble: Trouble) async {
    self.trouble = self.trouble ?? trouble
    await live.close()
  }

  /// Lets whoever waits for the client's turn look again.
  func resumeWaiters() {
    changes += 1
    let waiting = waiters
    waiters = []
    for waiter in waiting { waiter.resume() }
  }

  private func isTurn() async -> Bool {
    if isOver || isAsking { return true }
    let session = await live.session
    switch session.state {
    case .tlsPending, .closed, .quit: return false
    default: return !session.isReplyOutstanding
    }
  }

  /// Takes what happens until the connection has ended.
  private func follow() async {
    while true {
      do {
        guard let happening = try await live.next(timeout: remainingPatience) else { return }
        lastActivity = .now
        await take(happening)
      } catch ConnectionError.silent {
        await takeSilence()
      } catch {
        trouble = trouble ?? Trouble(error, place: place)
        return
      }
      resumeWaiters()
    }
  }

  private func take(_ happening: LiveSession.Happening) async {
    switch happening {
    case .moments(let moments):
      show(moments)
      if let lost = await live.takeRecordingTrouble() {
        say(guide.text(Trouble(lost)), as: .warning)
      }
      for moment in moments { await react(to: moment) }
      if moments.contains(where: { $0.observation.reply != nil }), await isTurn() {
        await showChallenge()
        await showNext()
      }
    case .verificationFailed(let facts):
      await ask(about: facts)
    case .flooded(let octets):
      await end(.flooded(place: place, octets: octets))
    }
    if outputFailure != nil { await live.close() }
  }

  private func react(to moment: Moment) async {
    switch moment.observation.kind {
    case .greeting(let reply) where reply.code == nil:
      let octets = reply.lines.first?.line.octets ?? []
      await end(
        .notSMTP(
          place: place, line: VisibleText.string(octets.prefix(120)),
          peer: ForeignGreeting.peer(of: octets)))
    case .reply(let reply, _) where reply.code == 421:
      trouble = trouble ?? .serverLeft(reply: guide.text(of: reply))
      hasFarewell = true
      await live.close()
    case .reply where moment.session.state == .closed:
      hasFarewell = true
      await live.close()
    case .injected:
      trouble = trouble ?? .injected(place: place)
    case .securingFailed(let reason):
      trouble = trouble ?? .tlsFailed(place: place, reason: reason)
    case .closed(let closing) where closing.cause == .server && !hasFarewell:
      trouble =
        trouble
        ?? (moment.observation.index <= 1
          ? .closedAtOnce(place: place) : .closedEarly(place: place, isReset: closing.isReset))
    default:
      break
    }
  }

  private var remainingPatience: Duration {
    max(.milliseconds(1), patience.reply - (ContinuousClock.now - lastActivity))
  }

  private func takeSilence() async {
    let session = await live.session
    defer { lastActivity = .now }
    guard session.isReplyOutstanding, ContinuousClock.now - lastActivity >= patience.reply else {
      return
    }
    let trouble = SessionDriver.silence(in: session, place: place, after: patience.reply)
    if options.isInteractive, session.state != .connect {
      say(guide.text(trouble), as: .warning)
    } else {
      await end(trouble)
    }
  }

  private func write(_ text: String) {
    guard outputFailure == nil else { return }
    do {
      try output.write(text)
    } catch {
      outputFailure = error
    }
  }
}
