package import SASL
import SMTPCore
package import SMTPGuide
import SMTPTransport
import Transcript

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
    /// What is demanded of TLS.
    package var tls: TLSDemand
    /// The client's name, for `:ehlo`.
    package var clientName: String

    /// Everything that has to be known.
    package init(
      isInteractive: Bool, isSubmission: Bool, credentials: Credentials?, tls: TLSDemand,
      clientName: String
    ) {
      self.isInteractive = isInteractive
      self.isSubmission = isSubmission
      self.credentials = credentials
      self.tls = tls
      self.clientName = clientName
    }
  }

  let live: LiveSession
  let place: String
  let patience: Patience
  let options: Options
  let guide: Guide
  /// What the person is asked, and the session waits for.
  var question: Question?
  /// Whether the input has ended, so that nobody can be asked any more.
  var isInputOver = false
  /// What ended the session, if it was more than a farewell.
  var trouble: Trouble?
  /// What a failure of the output was.
  var outputFailure: Output.Failure?
  private let output: Output
  private var printer: SessionPrinter
  /// What was said last, for `:evidence`.
  private var keeper = EvidenceKeeper()
  private var isPrompting = false
  private(set) var isOver = false
  /// How many happenings of the session were shown, with what there is to say about them.
  var told = 0
  /// How often something happened that may have given the client its turn.
  private var changes = 0
  private var waiters: [CheckedContinuation<Void, Never>] = []
  /// When the client spoke or the server was heard out last.
  var lastActivity = ContinuousClock.now

  /// Line mode over a session.
  package init(
    _ live: LiveSession, place: String, patience: Patience, output: Output,
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
  package func run(_ input: InputBlocks) async throws -> SessionOutcome {
    // What came before, somebody else has told.
    told = await live.happenings
    if options.isInteractive { say(guide.text(.welcome(recording: await live.recordingPath))) }
    let typing = Task { await self.takeInput(LineReader(input)) }
    await follow()
    typing.cancel()
    isOver = true
    resumeWaiters()
    if let outputFailure { throw outputFailure }
    return SessionOutcome(status: trouble?.exitStatus ?? .done, trouble: trouble)
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

  /// Sends a line; it is shown before it goes out, unless the person typed it.
  func send(_ line: [UInt8], isTyped: Bool = false) async {
    await sendOctets(line + [Octet.cr, Octet.lf], isTyped: isTyped)
  }

  /// Sends octets as they are; what is whole of them is shown before, unless the person typed it.
  func sendOctets(_ octets: [UInt8], isTyped: Bool = false) async {
    isPrompting = false
    lastActivity = .now
    show(await live.record(octets), isEcho: isTyped && options.isInteractive)
    let limit = patience.limit(in: await live.session)
    do {
      try await live.transmit(octets, timeout: limit)
    } catch .silent {
      await end(.notTaken(place: place, seconds: Int(limit.components.seconds)))
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

  /// The person typed a line, so that the cursor is at the start of the next, or ^D.
  func promptAnswered(isEnd: Bool) {
    if isEnd, isPrompting { write("\n") }
    isPrompting = false
  }

  /// Says something that is not part of the session.
  func say(_ text: String, as role: TextStyle.Role = .dim) {
    if isPrompting { write("\n") }
    isPrompting = false
    let lines = options.isInteractive ? WrappedText.lines(text, width: 79) : [text]
    write(lines.map { printer.style.dress($0, as: role) + "\n" }.joined())
  }

  /// Shows what may come next, in one line.
  func showNext() async {
    write(
      printer.next(
        await live.session, as: options.clientName, isSubmission: options.isSubmission,
        isWrapped: options.isInteractive))
  }

  /// Shows what may come next, what each would do, and what is not possible yet.
  func showSuggestions() async {
    let session = await live.session
    if session.isSwapped {
      write(printer.replies(session.replySuggestions(ownName: options.clientName)))
    } else {
      write(guide.sentence(for: session, isSubmission: options.isSubmission) + "\n")
      write(printer.suggestions(session, isSubmission: options.isSubmission))
    }
  }

  /// Shows moments that did not come from the server.
  func show(_ moments: [Moment], isEcho: Bool = false) {
    for moment in moments {
      keeper.take(moment.observation, in: moment.session)
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

  /// Shows what a ticket about the last reply needs, or about the last broken rule: in whole lines,
  /// as they are to be copied.
  func showEvidence() {
    guard let evidence = keeper.last else {
      return say(guide.text(LineModeNotice.noEvidence), as: .warning)
    }
    let text = EvidenceText(evidence, guide: guide) { [started = live.started] at in
      started?.moment(at)?.text
    }
    write(text.lines.map { $0 + "\n" }.joined())
  }

  /// Ends the session because of a trouble.
  func end(_ trouble: Trouble) async {
    self.trouble = self.trouble ?? trouble
    await live.close(by: trouble.closingCause)
  }

  /// Lets whoever waits for the client's turn look again.
  func resumeWaiters() {
    changes += 1
    let waiting = waiters
    waiters = []
    for waiter in waiting { waiter.resume() }
  }

  private func isTurn() async -> Bool {
    if isOver || question != nil { return true }
    // Whoever has let the built-in server answer can take over again.
    let isServing = await live.isServing
    let isClients = await isClientsTurn()
    // Nobody types between a reply and what is said about it, and what has come meanwhile is told
    // first.
    let isTold = await live.happenings == told
    return isTold && (isClients || isServing && options.isInteractive)
  }

  /// Whether the session waits for the client.
  func isClientsTurn() async -> Bool {
    let session = await live.session
    if session.isSwapped, session.state != .closed {
      return await !live.isServing && isReplyDue(in: session)
    }
    switch session.state {
    case .tlsPending, .closed, .quit: return false
    default: return session.isInContent || !session.isReplyOutstanding
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
