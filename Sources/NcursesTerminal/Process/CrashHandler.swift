import Glibc

/// Gives the terminal back when the program crashes, with the reason readable on it.
///
/// What runs in the handler only makes system calls and touches memory that was prepared before,
/// on a stack of its own, as the ordinary one may be what ran out.
@MainActor
enum CrashHandler {
  /// The ways to crash. Swift's runtime reports a broken rule, and then raises SIGILL or SIGTRAP.
  nonisolated static let signals = [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGTRAP, SIGSYS]
  private static let stackSize = 1 << 16

  private typealias Handler =
    @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void

  /// Installs the handler; `remove` undoes it.
  static func install() {
    let state = SignalState.shared
    if state.pointee.crashActions == nil {
      // They stay for good: a handler may be running on another thread.
      let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: signals.count)
      actions.initialize(repeating: sigaction(), count: signals.count)
      state.pointee.crashActions = actions
    }
    state.pointee.isTraceWanted = Environment["SWIFT_BACKTRACE"] != nil
    prepareThread()
    var action = sigaction()
    action.__sigaction_handler.sa_sigaction = handle
    action.sa_flags = SA_ONSTACK | SA_SIGINFO
    for (index, signal) in signals.enumerated() {
      sigaction(signal, &action, state.pointee.crashActions?.advanced(by: index))
    }
  }

  /// Gives the thread that the main actor is on a stack for the handler, where it has none: the
  /// main actor may move from thread to thread. It stays with the thread.
  static func prepareThread() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }

  /// Puts back what was there before.
  static func remove() {
    for (index, signal) in signals.enumerated() {
      sigaction(signal, SignalState.shared.pointee.crashActions?.advanced(by: index), nil)
    }
  }

  private nonisolated static let handle: Handler = { signal, info, _ in
    let state = SignalState.shared
    if state.pointee.isTaken {
      state.pointee.isTaken = false
      giveBack(state)
    }
    // Swift's own handler would ask, for half a minute, whether one wants to debug the program: it
    // has its turn where somebody asked for it. It lets the program go on for the fault to happen
    // once more, which it would not after a signal that somebody sent.
    let isTraced = state.pointee.isTraceWanted && info?.pointee.si_code != Int32(SI_USER)
    // The signal is blocked until the handler returns, and then does what it would have done.
    var index = 0
    while index < signals.count {
      if signals[index] == signal, !isTraced {
        Glibc.signal(signal, SIG_DFL)
      } else if signals[index] == signal {
        sigaction(signal, state.pointee.crashActions?.advanced(by: index), nil)
      }
      index += 1
    }
    raise(signal)
  }

  private nonisolated static func giveBack(_ state: UnsafeMutablePointer<SignalState>) {
    let terminal = state.pointee.terminal
    if let octets = state.pointee.restoring {
      _ = write(terminal, octets, state.pointee.restoringCount)
    }
    tcsetattr(terminal, TCSANOW, &state.pointee.modes)
    guard state.pointee.errors >= 0 else { return }
    while true {
      let count = read(state.pointee.errors, state.pointee.block, SignalState.blockSize)
      guard count > 0 else { return }
      _ = write(terminal, state.pointee.block, count)
    }
  }
}
