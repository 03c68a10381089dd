import CNcurses
import Glibc

/// What the handlers of signals work with.
///
/// A handler is given nothing but a number, may come at any moment on any thread, and may not
/// allocate: so this one piece of memory, made once and never freed, is shared with the main actor,
/// which fills it in before the handlers are installed.
struct SignalState {
  /// The one there is.
  nonisolated(unsafe) static let shared: UnsafeMutablePointer<SignalState> = {
    let state = UnsafeMutablePointer<SignalState>.allocate(capacity: 1)
    state.initialize(to: SignalState())
    return state
  }()

  /// Where the numbers of signals are written; -1 for nowhere.
  var pipe: Int32 = -1
  /// Whether the terminal is taken, so that a crash has to give it back.
  var isTaken = false
  /// The terminal, to write to.
  var terminal: Int32 = -1
  /// How the terminal was set before.
  var modes = termios()
  /// What undoes the terminal's state.
  var restoring: UnsafeMutablePointer<UInt8>?
  var restoringCount = 0
  /// What was written to standard error meanwhile, to read; -1 where it is not held back.
  var errors: Int32 = -1
  /// Room to copy it through, `blockSize` octets.
  let block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 1)
  static let blockSize = 4096
  /// What crashes did before, in the order of `CrashHandler.signals`.
  var crashActions: UnsafeMutablePointer<sigaction>?
  /// Whether Swift's own handler, one of them, is to print where the program was.
  var isTraceWanted = false
}
