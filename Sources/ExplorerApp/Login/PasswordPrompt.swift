import Dispatch
import Glibc
import SMTPCore

/// Asks the person at the terminal for a password, without echo.
enum PasswordPrompt {
  /// Octets that a password may have.
  private static let longest = 4_096

  /// What the person did.
  private enum Answer {
    case line([UInt8])
    /// ^C.
    case interrupted
    /// ^D, or the terminal is gone.
    case ended
  }

  /// The password that is typed; nil where there is no terminal or nothing is typed.
  static func ask(for user: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    var silent = settings
    // Every key is read as it is typed, ^C as well, so that the echo comes back before the signal.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON)
    let guards = [SIGTERM, SIGHUP].map { restoring(terminal, settings, before: $0) }
    tcsetattr(terminal, TCSAFLUSH, &silent)
    let prompt = Output(descriptor: terminal)
    try? prompt.write("Password for \(VisibleText.string(user)): ")
    let answer = read(from: terminal)
    tcsetattr(terminal, TCSAFLUSH, &settings)
    for source in guards { source.cancel() }
    for number in [SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    try? prompt.write("\n")
    switch answer {
    case .line(let line): return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    case .ended: return nil
    case .interrupted:
      raise(SIGINT)
      return nil
    }
  }

  /// Restores the terminal when a signal comes, and lets the signal do its work then.
  private static func restoring(
    _ terminal: Int32, _ settings: termios, before number: Int32
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { @Sendable in
      var settings = settings
      tcsetattr(terminal, TCSAFLUSH, &settings)
      signal(number, SIG_DFL)
      kill(getpid(), number)
    }
    source.activate()
    return source
  }

  /// Reads keys up to Enter; Backspace and ^U take back what was typed.
  private static func read(from descriptor: Int32) -> Answer {
    var line: [UInt8] = []
    var octet: UInt8 = 0
    while Glibc.read(descriptor, &octet, 1) == 1 {
      switch octet {
      case 0x03: return .interrupted
      case 0x04: return .ended
      case Octet.lf, Octet.cr: return .line(line)
      case 0x08, Octet.delete:
        while let last = line.popLast(), last & 0xC0 == 0x80 {}
      case 0x15: line = []
      default: if line.count < longest { line.append(octet) }
      }
    }
    return .ended
  }
}
