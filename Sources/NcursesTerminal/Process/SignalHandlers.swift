import Glibc

/// The signals that end, stop, continue or resize the program, as numbers to read from a
/// descriptor.
@MainActor
final class SignalHandlers {
  /// Where the numbers of the signals that came are read from.
  var descriptor: Int32 { pipe.reading }
  private nonisolated let pipe: OpenPipe
  private var previous: [Int32: sigaction] = [:]

  /// What whoever started the program may have told it to ignore, as `nohup` does.
  private static let asking = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP]
  private static let telling = [SIGWINCH, SIGCONT]

  /// Installs the handlers; nil when there are no descriptors left.
  init?() {
    guard let pipe = OpenPipe() else { return nil }
    self.pipe = pipe
    SignalState.shared.pointee.pipe = pipe.writing
    for signal in Self.asking where !isIgnored(signal) { install(signal) }
    for signal in Self.telling { install(signal) }
    CrashHandler.install()
  }

  deinit {
    // Not before: the loop may still watch the descriptor after the terminal was given back.
    pipe.close()
  }

  /// Puts back what was there before.
  func remove() {
    CrashHandler.remove()
    if SignalState.shared.pointee.pipe == pipe.writing { SignalState.shared.pointee.pipe = -1 }
    for signal in previous.keys { restore(signal) }
  }

  /// The signals that came since, each once, in their order.
  func take() -> [Int32] {
    var taken: [Int32] = []
    var block = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(pipe.reading, &block, block.count)
      guard count > 0 else { return taken }
      for number in block.prefix(count).map(Int32.init) where !taken.contains(number) {
        taken.append(number)
      }
    }
  }

  /// Adds a signal as if it had come.
  func add(_ signal: Int32) {
    var octet = UInt8(truncatingIfNeeded: signal)
    _ = write(pipe.writing, &octet, 1)
  }

  /// Whether stopping the program is reported, rather than done by the system at once.
  func reportStopping(_ isReported: Bool) {
    if isReported {
      if !isIgnored(SIGTSTP) { install(SIGTSTP) }
    } else {
      restore(SIGTSTP)
    }
  }

  /// Stops the program together with its process group, as `^Z` does, and returns once it goes
  /// on. It does nothing where the program was started so that it cannot be stopped.
  func stop() {
    guard !isIgnored(SIGTSTP) else { return }
    // Going on is then no news.
    restore(SIGCONT)
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var ordinary = sigaction()
    // The others first; for this process the signal goes to this very thread, so that nothing
    // below runs before it has stopped.
    sigaction(SIGTSTP, &ignoring, &ordinary)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &ordinary, nil)
    unblock(SIGTSTP)
    raise(SIGTSTP)
    install(SIGCONT)
  }

  private func install(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = Self.handle
    action.sa_flags = SA_RESTART
    var former = sigaction()
    guard sigaction(signal, &action, &former) == 0, previous[signal] == nil else { return }
    previous[signal] = former
    unblock(signal)
  }

  /// Lets a signal through that whoever started the program has left blocked.
  private func unblock(_ signal: Int32) {
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, signal)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  private func restore(_ signal: Int32) {
    guard var former = previous.removeValue(forKey: signal) else { return }
    sigaction(signal, &former, nil)
  }

  private func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private nonisolated static let handle: @convention(c) (Int32) -> Void = { signal in
    let before = errno
    var octet = UInt8(truncatingIfNeeded: signal)
    _ = write(SignalState.shared.pointee.pipe, &octet, 1)
    errno = before
  }
}
