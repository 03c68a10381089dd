import Glibc
import Synchronization
import Transcript

/// A process that was started, until it is waited for.
final class SpawnedProgram: Sendable {
  private let process: Mutex<pid_t?>
  /// Where its input is written to; -1 if it reads the terminal.
  private let pipe: Int32

  /// Starts the program that `words` name.
  init(_ words: [String], _ input: ExternalProgram.Input) throws(ExternalProgram.Failure) {
    var ends: [Int32] = [-1, -1]
    if case .octets = input {
      guard Glibc.pipe(&ends) == 0 else { throw .notStarted(SystemError(number: errno)) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    do {
      process = Mutex(try Self.spawn(words, reading: ends[0]))
      pipe = ends[1]
    } catch {
      if ends[1] >= 0 { close(ends[1]) }
      throw error
    }
  }

  /// Writes all of its input, as far as it wants it.
  func write(_ octets: [UInt8]) {
    try? Output(descriptor: pipe).write(octets)
    close(pipe)
  }

  /// Ends it by force, if it has not ended.
  func kill() {
    process.withLock { process in
      if let process { _ = Glibc.kill(process, SIGKILL) }
    }
  }

  /// Waits for its end.
  func wait() throws(ExternalProgram.Failure) {
    guard let identifier = process.withLock({ $0 }) else { return }
    var information = siginfo_t()
    // It stays a zombie until its number is forgotten here, so that nobody else is killed.
    while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    process.withLock { $0 = nil }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 { throw .killed(signal) }
    let code = status >> 8 & 0xFF
    if code != 0 { throw .status(code) }
  }

  private static func spawn(
    _ words: [String], reading input: Int32
  ) throws(ExternalProgram.Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    if input >= 0 {
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    for descriptor in Descriptor.openOnes where descriptor > STDERR_FILENO {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let number = posix_spawnp(
      &process, words.first ?? "", &actions, &attributes, &arguments, environ)
    if number != 0 { throw .notStarted(SystemError(number: number)) }
    return process
  }
}
