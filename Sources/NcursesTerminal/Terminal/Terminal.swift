import CNcurses
import Glibc
package import TerminalCanvas

/// A terminal that is drawn on with ncurses.
///
/// It is all there is of ncurses in the program; ncurses has one terminal in a process, so there is
/// at most one of these at a time.
@MainActor
package final class Terminal {
  /// What it can do.
  package let abilities: Abilities
  /// A descriptor that becomes readable when there is something for `takeSignals`.
  package var signalDescriptor: Int32 { signals.descriptor }
  /// Its extent now.
  package internal(set) var size = Size(columns: 80, rows: 24)

  let input: Int32
  let output: Int32
  let signals: SignalHandlers
  /// Milliseconds until Esc is a key of its own; `ESCDELAY` in the environment, as for ncurses.
  let escapeDelay: Int32
  var decoder: InputDecoder
  var clicks = ClickPairs()
  /// Whether `size` is news for `readInput`.
  var isResized = false
  /// Whether the terminal's end was told.
  var hasVanished = false

  var pen: Pen
  /// What ncurses' window shows.
  var shown: Canvas?
  /// What was drawn last, also while the terminal was given away.
  var wanted: Canvas?
  var isCursorShown = false

  /// Whether the terminal is taken now.
  private(set) var isUp = false
  private var modes: TerminalModes
  private let errors: HeldErrors?
  private let former: termios
  /// ncurses' own; nil once it is closed.
  private var session: NcursesSession?

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - input: The descriptor of keys.
  ///   - output: The descriptor of what is drawn.
  ///   - type: The terminal's name, as `TERM` has it.
  package init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, type: String? = Environment["TERM"]
  ) throws(Failure) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    // The one category that the screen needs: which characters there are, and how wide.
    setlocale(LC_CTYPE, "")
    let type = try NcursesSession.usable(type, output: output)
    var former = termios()
    tcgetattr(input, &former)
    // Before ncurses, which leaves signals alone that have a handler.
    guard let signals = SignalHandlers() else { throw .notOpened(errno: errno) }
    // That the terminal's kind is known, was found out: what fails now is the system.
    guard let session = NcursesSession(type: type, input: input, output: output) else {
      let reason = errno
      signals.remove()
      throw .notOpened(errno: reason)
    }
    (self.input, self.output, self.former) = (input, output, former)
    (self.signals, self.session) = (signals, session)
    errors = HeldErrors(output: output)
    escapeDelay = min(1000, max(0, Environment["ESCDELAY"].flatMap(Int32.init) ?? 25))
    decoder = InputDecoder(keys: .ofPresentTerminal())
    pen = Pen()
    modes = TerminalModes()
    abilities = Abilities(
      colors: pen.colors, isUnicode: String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8")
    curs_set(0)
    prepareCrash()
    take()
    isResized = false
  }

  /// Switches the mouse on or off.
  package func useMouse(_ isUsed: Bool) {
    guard isUsed != modes.isMouseUsed else { return }
    modes.isMouseUsed = isUsed
    if isUp { Octets.write(modes.mouse, to: output) }
  }

  /// Gives the terminal back for a while, to another program.
  package func leave() {
    guard isUp else { return }
    isUp = false
    Octets.write(modes.off, to: output)
    endwin()
    Octets.write(modes.afterEnd, to: output)
    // Exactly as it was: ncurses remembers less.
    var modes = former
    tcsetattr(input, TCSADRAIN, &modes)
    SignalState.shared.pointee.isTaken = false
    signals.reportStopping(false)
    errors?.release()
  }

  /// Takes the terminal again after `leave`, and draws what was drawn last.
  package func enter() {
    guard !isUp, session != nil else { return }
    // What was typed at the other program was meant for it.
    for signal in signals.take() where ![SIGINT, SIGQUIT, SIGCONT, SIGWINCH].contains(signal) {
      signals.add(signal)
    }
    decoder.reset()
    reset_prog_mode()
    take()
    repaint()
    if isResized { signals.add(SIGWINCH) }
  }

  /// Gives the terminal back for good; what was written to standard error appears now.
  package func close() {
    leave()
    guard let session else { return }
    self.session = nil
    session.close()
    signals.remove()
  }

  private func take() {
    errors?.hold()
    signals.reportStopping(true)
    SignalState.shared.pointee.isTaken = true
    isUp = true
    measure()
    Octets.write(modes.on, to: output)
  }

  /// Finds out how large the terminal is now.
  func measure() {
    let extent = session?.fit(to: output) ?? size
    guard extent != size else { return }
    size = extent
    isResized = true
    shown = nil
    // Terminals clip, keep or reflow what was on them, each in its own way.
    clearok(current_window(), true)
    prepareCrash()
  }

  /// Writes down what a crash would have to write.
  private func prepareCrash() {
    let octets = modes.restoring(rows: size.rows)
    let state = SignalState.shared
    state.pointee.restoringCount = 0
    state.pointee.restoring?.deallocate()
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, octets.count))
    memory.initialize(from: octets, count: octets.count)
    state.pointee.restoring = memory
    state.pointee.restoringCount = octets.count
    state.pointee.terminal = output
    state.pointee.modes = former
  }
}
