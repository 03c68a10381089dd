import Glibc
import SMTPCore

/// Asks the person at the terminal for a password, without echo.
enum PasswordPrompt {
  /// Octets that a password may have.
  private static let longest = 4_096

  /// The password that is typed; nil where there is no terminal or nothing is typed.
  static func ask(for user: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return nil }
    var silent = settings
    // Without ISIG ^C is read as an octet, so that the echo can be restored before the signal.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    let prompt = Output(descriptor: terminal)
    try? prompt.write("Password for \(VisibleText.string(user)): ")
    let (line, isInterrupted) = readLine(terminal)
    tcsetattr(terminal, TCSAFLUSH, &settings)
    try? prompt.write("\n")
    if isInterrupted { raise(SIGINT) }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func readLine(_ descriptor: Int32) -> (line: [UInt8], isInterrupted: Bool) {
    var line: [UInt8] = []
    var octet: UInt8 = 0
    while line.count < longest, read(descriptor, &octet, 1) == 1 {
      if octet == 0x03 { return ([], true) }
      if octet == Octet.lf || octet == Octet.cr { break }
      line.append(octet)
    }
    return (line, false)
  }
}
