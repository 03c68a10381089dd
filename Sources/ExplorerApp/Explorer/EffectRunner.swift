import ExplorerUI
import SMTPCore
import SMTPGuide
import SMTPTransport
import Transcript

/// Carries out what the screen asks of the world, as far as it takes no terminal. What comes of it
/// goes to the message queue.
actor EffectRunner {
  /// An effect, and what the screen alone knows about it.
  struct Order {
    var effect: Effect
    /// The events of the session that is shown.
    var events: EventLog
    /// Whether these are of another program's session.
    var isWatched: Bool
    /// Where that session is recorded; nil if it is not, or if it is the person's own.
    var watchedRecording: String?
  }

  /// How long a server may take to answer the QUIT at the end of its session.
  private static let farewellPatience: Duration = .seconds(2)

  let options: ExplorerOptions
  let messages: MessageQueue
  let clipboard: Clipboard
  let history: HistoryFile?
  /// The session that is open, was open last, or is being opened.
  private(set) var conversation: Conversation?
  /// The recording that is played.
  private(set) var playback: Playback?
  private var loading: Task<Void, Never>?
  /// The reading of recordings for their list.
  private var examining: Task<Void, Never>?
  /// The comparing of two sessions for the screen.
  private var comparing: Task<Void, Never>?
  /// The files that were written or are being written.
  private var writing: [Task<Void, Never>] = []
  /// Whether nothing is worth waiting for any more.
  private var isGivenUp = false
  /// The server that the command line is about: the one that it named, or else the first.
  private var home: Target?
  /// A session that was begun elsewhere; nil once the explorer goes on with it.
  private var handed: HandedSession?
  private let orders: AsyncStream<Order>
  private let addOrder: AsyncStream<Order>.Continuation

  /// A runner that nothing was asked of yet.
  ///
  /// - Parameter writeToTerminal: Writes octets that are no drawing, once the terminal is ours.
  init(
    _ options: ExplorerOptions, messages: MessageQueue,
    writeToTerminal: @escaping @MainActor @Sendable ([UInt8]) -> Void
  ) {
    self.options = options
    self.messages = messages
    clipboard = Clipboard(environment: options.environment, writeToTerminal: writeToTerminal)
    history = HistoryFile(environment: options.environment)
    if case .goOn(let session) = options.beginning { handed = session }
    (orders, addOrder) = AsyncStream.makeStream(of: Order.self)
  }

  /// Has an effect carried out behind those before it.
  ///
  /// - Parameters:
  ///   - events: The events of the session that is shown.
  ///   - isWatched: Whether that is another program's.
  ///   - watchedRecording: Where that one is recorded.
  nonisolated func perform(
    _ effect: Effect, events: EventLog = EventLog(), isWatched: Bool = false,
    watchedRecording: String? = nil
  ) {
    addOrder.yield(
      Order(
        effect: effect, events: events, isWatched: isWatched, watchedRecording: watchedRecording))
  }

  /// Tells what there is from earlier runs, and carries effects out until the end.
  func run() async {
    Task { tellOfEarlierRuns() }
    let carrying = carry()
    for await order in orders { await carryOut(order) }
    for task in writing { await task.value }
    await carrying?.value
  }

  /// Ends what is open: with QUIT where that makes sense, else at once. Files that are being
  /// written are whole then, or gone where it is to be at once. It may be called again to be done
  /// sooner.
  func finish(politely: Bool) async {
    addOrder.finish()
    await options.proxy?.stop()
    closeRecording()
    examining?.cancel()
    comparing?.cancel()
    if !politely {
      isGivenUp = true
      for task in writing { task.cancel() }
    }
    if politely {
      await conversation?.quit(patience: Self.farewellPatience)
    } else {
      await conversation?.end()
    }
    for task in writing { await task.value }
  }

  /// Carries the sessions of a proxy, beside everything else.
  private func carry() -> Task<Void, Never>? {
    guard let proxy = options.proxy else { return nil }
    let screen = ProxyScreen(proxy: proxy, guide: options.guide, messages: messages)
    return Task { await screen.run() }
  }

  /// Writes a file beside everything else, and tells its path.
  func write(_ work: @escaping @Sendable () throws(Trouble) -> String) {
    guard !isGivenUp else { return }
    writing.append(
      Task.detached { [messages] in
        do throws(Trouble) {
          messages.post(.outcome(.saved(path: try work())))
        } catch {
          messages.post(.outcome(.failed(error)))
        }
      })
  }

  private func carryOut(_ order: Order) async {
    switch order.effect {
    case .connect(let target, let entry):
      let shown = order.isWatched ? order.watchedRecording : await shownRecording
      await connect(to: target, replaying: entry == nil ? nil : shown)
    case .send(let octets): await conversation?.send(octets)
    case .drop: await conversation?.drop()
    case .note(let text): await conversation?.note(text)
    case .answerVerification(let accept):
      await conversation?.answerVerification(accept: accept)
    case .allowMore: await conversation?.allowMore()
    case .serve: await conversation?.serve()
    case .answerByHand: await conversation?.answerByHand()
    case .computeAnswer(let mechanism, let challenge, let step, let login):
      await conversation?.computeAnswer(
        mechanism: mechanism, challenge: challenge, step: step, login: login)
    case .copy(let text): copy(text)
    case .attach(let path, let limit): attach(path, limit: limit)
    case .readContent(let path): readContent(path)
    case .save(let path): await save(order, to: path)
    case .export(let format, let path, let isShared, let source?):
      export(recording: source, to: path, in: format, isShared: isShared)
    case .export(let format, let path, let isShared, nil):
      await export(order, to: path, in: format, isShared: isShared)
    case .screenshot(let path, let svg, let text):
      write(ScreenshotFiles(svg: svg, text: text), to: path)
    case .remember(let line): history?.append(line)
    case .listRecordings: listRecordings()
    case .examineRecordings(let paths): examine(paths)
    case .renameRecording(let path, let place):
      move { () throws(Trouble) in try RecordingFiles.rename(path, to: place) }
    case .discardRecording(let path):
      move { () throws(Trouble) in try RecordingFiles.discard(path) }
    case .restoreRecording(let path, let place):
      move { () throws(Trouble) in try RecordingFiles.restore(path, to: place) }
    case .annotate(let path, let change): annotate(path, change)
    case .openRecording(let path, let entry): open(path, at: entry)
    case .compare(let first, let second): compare(first, second, events: order.events)
    case .endComparing: comparing?.cancel()
    case .closeRecording: closeRecording()
    case .readMailbox: await readMailbox()
    case .hold(let isOn): options.proxy?.hold.turn(isOn)
    case .settleHeld(let number, let verdict): options.proxy?.hold.settle(number, verdict)
    case .edit, .useMouse, .suspend, .repaint, .quit:
      // These take the terminal.
      break
    }
  }

  /// Reads recordings for their list, in the place of those before.
  private func examine(_ paths: [String]) {
    examining?.cancel()
    examining = Task.detached(priority: .utility) { [messages] in
      RecordingExamination.tell(of: paths) { messages.post(.outcome(.recordingFacts($0))) }
    }
  }

  /// Compares two sessions, in the place of those before.
  private func compare(_ first: ComparedSource, _ second: ComparedSource, events: EventLog) {
    comparing?.cancel()
    let environment = options.environment
    let beginning = options.beginning
    let comparison = ShownComparison(
      path: { PersonsPath.expanded($0, environment: environment) },
      format: { path in
        if case .play(let first) = beginning, first.path == path { first.format } else { nil }
      }, events: events, shownName: options.guide.text(ExportText.thisSession))
    comparing = Task.detached { [messages] in
      do throws(Trouble) {
        guard let result = try comparison.compare(first, second) else { return }
        messages.post(.outcome(.compared(first, second, result)))
      } catch {
        messages.post(.outcome(.notCompared(first, second, error)))
      }
    }
  }

  /// Moves a recording, which may be the one that is played.
  private func move(_ work: () throws(Trouble) -> RecordingMove) {
    do throws(Trouble) {
      let move = try work()
      if playback?.path == move.source { playback = playback(of: move.place) }
      messages.post(.outcome(.recordingMoved(move)))
    } catch {
      messages.post(.outcome(.failed(error)))
    }
  }

  private func annotate(_ path: String, _ change: RecordingNoteChange) {
    do throws(Trouble) {
      try NotesFile(beside: path).apply(change)
      messages.post(.outcome(.annotated(path: path, change)))
    } catch {
      messages.post(.outcome(.failed(error)))
    }
  }

  private func connect(to target: String, replaying recording: String?) async {
    // A person calls the practice server so.
    let text = target == "practice" ? "practice:" : target
    var options = options(for: text)
    options.request.replays = recording
    closeRecording()
    let next = Conversation(
      with: text, options: options, messages: messages, goingOnWith: handed)
    handed = nil
    await next.begin(after: conversation, patience: Self.farewellPatience)
    conversation = next
  }

  /// The recording of the person's own session, or of what is played; of a session that never opened, the one that it was to continue.
  private var shownRecording: String? {
    get async {
      if let playback { return playback.path }
      guard let conversation else { return nil }
      guard await conversation.opened == nil else { return await conversation.recordingPath }
      return conversation.options.request.replays
    }
  }

  /// The options for a target. What one server may know about the person is not for others.
  private func options(for text: String) -> ExplorerOptions {
    guard let target = try? Target(parsing: text) else { return options.elsewhere }
    home = home ?? target
    let isHome = home?.place == target.place && home?.login == target.login
    return isHome ? options : options.elsewhere
  }

  private func open(_ path: String, at entry: Int?) {
    let path = PersonsPath.expanded(path, environment: options.environment)
    let former = loading
    closeRecording()
    let before = conversation
    conversation = nil
    let playback = playback(of: path)
    self.playback = playback
    loading = Task { [messages] in
      // Nothing of what was there before may come between.
      await former?.value
      await before?.quit(patience: Self.farewellPatience)
      await playback.load(into: messages, from: entry.map { .entry($0) })
    }
  }

  /// The loading of a recording: that which the program began with knows its beginning already.
  private func playback(of path: String) -> Playback {
    if case .play(let first) = options.beginning, first.path == path { return first }
    return Playback(path: path, guide: options.guide)
  }

  private func closeRecording() {
    loading?.cancel()
    loading = nil
    playback = nil
  }

  private func readMailbox() async {
    guard let items = await conversation?.mailboxItems else {
      return messages.post(.outcome(.failed(.mailboxMissing)))
    }
    messages.post(.outcome(.mailbox(items)))
  }
}
