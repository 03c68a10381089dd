import Dispatch
import ExplorerUI
import Glibc
import NcursesTerminal
import SMTPCore
package import SMTPGuide
import SMTPTransport
import TerminalCanvas

/// The loop that joins the screen, the sessions, files and the clock.
///
/// Whatever happens is a message to `update`; what that asks for is carried out here where it
/// takes the terminal, and elsewhere by the `EffectRunner`. A key is drawn at once. What comes
/// from the network is drawn sixty times a second at most, however much it is, and only for some
/// milliseconds at a stretch, so that keys are always answered. So is a text that a terminal types
/// faster than anybody could.
@MainActor
package final class Explorer {
  /// How the screen came to its end.
  package enum Ending: Hashable, Sendable {
    /// The person asked for it.
    case over
    /// A signal, which is to be raised again.
    case signal(Int32)
  }

  /// For how long keys are taken before the screen is drawn, and messages before keys are looked
  /// at again.
  private static let stretch: Duration = .milliseconds(8)

  let terminal: Terminal
  let runner: EffectRunner
  let messages: MessageQueue
  private let options: ExplorerOptions
  private let wakeups = Wakeups()
  private let aside = TerminalAside { octets in try? Output.standard.write(octets) }
  private let start = ContinuousClock.now
  private var model: Model
  private var hasChanged = true
  private var hasInput = true
  /// What came from the terminal and was not taken yet.
  private var inputs: ArraySlice<TerminalInput> = []
  private var nextFrame: Int64 = 0
  private var ending: Ending?
  private var isFinished = false
  /// The file that the person's editor was given last.
  private var editedFile: String?
  /// Watches for keys; nil while they are not ours.
  private var keys: (any DispatchSourceRead)?

  /// Takes the terminal over; nil where there is none, or where a dumb one is asked for.
  package static func open(_ options: ExplorerOptions) throws(Trouble) -> Explorer? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      options.environment["TERM"] != "dumb"
    else { return nil }
    do {
      return Explorer(try Terminal(), options: options)
    } catch {
      guard let trouble = Trouble(error) else { return nil }
      throw trouble
    }
  }

  private init(_ terminal: Terminal, options: ExplorerOptions) {
    self.terminal = terminal
    self.options = options
    let wakeups = wakeups
    messages = MessageQueue { wakeups.wake() }
    let aside = aside
    runner = EffectRunner(options, messages: messages) { aside.write($0) }
    model = Model(
      size: terminal.size, theme: options.theme(for: terminal.abilities), guide: options.guide,
      settings: options.settings)
  }

  /// Runs until the person or a signal ends it; then all sessions have ended, their recordings are
  /// complete, and the terminal was given back.
  package func run() async -> Ending {
    terminal.useMouse(options.settings.usesMouse)
    begin()
    draw()
    let signals = wakeups.watch(terminal.signalDescriptor)
    takeKeys(true)
    let running = Task { [runner] in await runner.run() }
    while !isFinished {
      await wakeups.next(within: delay)
      turn()
    }
    signals.cancel()
    takeKeys(false)
    wakeups.cancel()
    messages.close()
    await running.value
    terminal.close()
    return ending ?? .over
  }

  /// Microseconds since the program began.
  private var now: Int64 {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }

  /// How long the loop may sleep.
  private var delay: Int64? {
    let now = now
    let tick = model.nextTick.map { $0.microseconds - now }
    let frame = hasChanged && !isAway ? nextFrame - now : nil
    return [tick, frame].compactMap(\.self).min()
  }

  /// Begins what was asked for; the first frame shows it already.
  private func begin() {
    switch options.beginning {
    case .start, .proxy: break
    case .connect(let target):
      carryOut(.connect(target: target))
    case .goOn(let handed):
      if let draft = handed.draft { model.keep(draft) }
      carryOut(.connect(target: handed.target))
    case .play(let playback):
      if let opening = try? playback.opening() { apply(.playback(opening)) }
      runner.perform(.openRecording(path: playback.path))
    }
  }

  /// One turn of the loop: all input, some messages, a frame.
  private func turn() {
    takeSignals()
    if let tick = model.nextTick, tick.microseconds <= now { hasChanged = true }
    apply(.tick(Instant(microseconds: now)))
    takeInput()
    takeMessages()
    drawIfDue()
    if model.isOver { end(.over) }
  }

  private func takeInput() {
    guard !isAway else { return }
    if inputs.isEmpty { inputs = terminal.readInput()[...] }
    guard !inputs.isEmpty else { return }
    hasChanged = true
    let began = ContinuousClock.now
    while let input = inputs.popFirst() {
      apply(.input(input))
      guard ContinuousClock.now - began < Self.stretch else { break }
    }
    // The last key is drawn at once.
    if inputs.isEmpty { hasInput = true } else { wakeups.wake() }
  }

  private func takeMessages() {
    let began = ContinuousClock.now
    while let message = messages.take() {
      hasChanged = true
      apply(message)
      guard ContinuousClock.now - began < Self.stretch else { return wakeups.wake() }
    }
  }

  private func takeSignals() {
    for signal in terminal.takeSignals() {
      switch signal {
      case .resized: resize()
      case .continued:
        guard !isAway else { continue }
        resize()
      case .end(let number): end(.signal(number))
      }
    }
  }

  private func resize() {
    guard !isAway else { return }
    apply(.input(.resized(terminal.size)))
    hasInput = true
  }

  private func apply(_ message: ExplorerUI.Message) {
    for effect in update(&model, message) { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .repaint: terminal.repaint()
    case .useMouse(let isUsed): terminal.useMouse(isUsed)
    case .suspend: suspend()
    case .quit: end(.over)
    case .edit(let text): edit(text)
    case .connect(let target, let entry):
      if entry != nil, let trouble = Trouble(inTarget: target) {
        // What would have gone on is not left for a slip.
        return apply(.outcome(.failed(trouble)))
      }
      let isWatched = model.showsWatched
      let recording = isWatched ? model.shownRecording : nil
      // At once: what is typed from here on is not meant for the session before.
      apply(.live(.beginning(with: target, continuing: entry)))
      runner.perform(effect, isWatched: isWatched, watchedRecording: recording)
    case .save, .export, .compare:
      runner.perform(effect, events: model.events, isWatched: model.showsWatched)
    default: runner.perform(effect)
    }
  }

  /// Gives the terminal to the person's editor for a while. The session goes on meanwhile.
  private func edit(_ text: String) {
    guard !isAway else { return }
    takeKeys(false)
    terminal.leave()
    let editor = Editor(environment: options.environment)
    Task {
      do throws(Trouble) {
        let edited = try await editor.edit(text) {
          await self.note(editedFile: $0)
        } isWanted: {
          await self.ending == nil
        }
        messages.post(.outcome(.edited(edited)))
      } catch {
        messages.post(.outcome(.failed(error)))
      }
      guard !isFinished else { return }
      terminal.enter()
      takeKeys(true)
      resize()
    }
  }

  private func note(editedFile path: String) { editedFile = path }

  /// The file with what the person was writing, where it was left behind: a signal ended the program
  /// while the editor had it open, and may have it open still.
  package var fileLeft: String? { editedFile.flatMap { access($0, F_OK) == 0 ? $0 : nil } }

  /// Whether another program has the terminal, or it is gone.
  private var isAway: Bool { keys == nil }

  private func takeKeys(_ isTaken: Bool) {
    keys?.cancel()
    keys = isTaken ? wakeups.watch(STDIN_FILENO) : nil
    aside.isHeld = !isTaken
    wakeups.wake()
  }

  private func suspend() {
    terminal.suspend()
    resize()
  }

  private func drawIfDue() {
    guard !isAway, hasInput || (hasChanged && now >= nextFrame) else { return }
    draw()
  }

  private func draw() {
    hasChanged = false
    hasInput = false
    terminal.draw(view(model))
    nextFrame = now + Model.frameInterval
  }

  /// Begins the end; the loop goes on until all sessions have ended.
  private func end(_ ending: Ending) {
    guard self.ending == nil || ending != .over else { return }
    self.ending = ending
    // A terminal that is gone stays readable for ever.
    if ending == .signal(SIGHUP) { takeKeys(false) }
    Task {
      await runner.finish(politely: ending == .over)
      isFinished = true
      wakeups.wake()
    }
  }
}
