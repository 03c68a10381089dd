import Glibc

extension Program {
  /// Starts it with a pipe for each of its three descriptors.
  func start() throws -> RunningProgram {
    let input = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    let errors = try Descriptor.pipe()
    let pid = try spawn { actions in
      posix_spawn_file_actions_adddup2(actions, input.read.number, 0)
      posix_spawn_file_actions_adddup2(actions, output.write.number, 1)
      posix_spawn_file_actions_adddup2(actions, errors.write.number, 2)
    }
    return RunningProgram(
      path, pid: pid, home: home, input: input.write, isTerminal: false, output: output.read,
      errors: errors.read)
  }

  /// Starts it with a terminal of this size; all it writes is in `output`.
  func startInTerminal(rows: UInt16 = 24, columns: UInt16 = 80, type: String = "xterm-256color")
    throws -> RunningProgram
  {
    let terminal = Descriptor(open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var locked: Int32 = 0
    var number: UInt32 = 0
    guard terminal.number >= 0, ioctl(terminal.number, Self.setLock, &locked) == 0,
      ioctl(terminal.number, Self.getNumber, &number) == 0,
      ioctl(terminal.number, UInt(TIOCSWINSZ), &size) == 0
    else { throw HarnessError.systemCall("opening a terminal", errno) }
    let name = "/dev/pts/\(number)"
    var program = self
    program.environment["TERM"] = type
    // The first terminal that the leader of a new session opens becomes its controlling terminal.
    let pid = try program.spawn(newSession: true) { actions in
      posix_spawn_file_actions_addopen(actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(actions, 0, 1)
      posix_spawn_file_actions_adddup2(actions, 0, 2)
    }
    return RunningProgram(
      path, pid: pid, home: home, input: terminal, isTerminal: true, output: terminal, errors: nil)
  }

  /// Linux's TIOCSPTLCK and TIOCGPTN: macros that Swift does not see, nor the functions around them.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// The child gets no signal mask, no ignored signal and no descriptor of the tests; whatever
  /// thread this runs on.
  private func spawn(
    newSession: Bool = false, redirect: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    redirect(&actions)
    // More than all tests together have open; glibc hides closefrom from Swift.
    for descriptor in 3..<Int32(4096) { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    // glibc's POSIX_SPAWN_SETSID, which its header hides from Swift.
    if newSession { flags |= 0x80 }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // env changes the folder and becomes the program: posix_spawn has no portable way to.
    let words = (["env", "--chdir=\(folder)", path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, words, variables)
    guard result == 0 else { throw HarnessError.systemCall("posix_spawn of \(path)", result) }
    return pid
  }
}
