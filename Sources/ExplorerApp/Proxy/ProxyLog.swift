import SMTPCore
import SMTPGuide
import Synchronization

/// Prints one of several sessions that go on at the same time: each line begins with its number.
final class ProxyLog: ProxyWitness {
  private let number: Int
  private let isQuiet: Bool
  private let guide: Guide
  private let printer: Mutex<SessionPrinter>
  private let output: Output
  private let errors: Output

  init(
    number: Int, isQuiet: Bool, guide: Guide, style: TextStyle, output: Output, errors: Output
  ) {
    self.number = number
    self.isQuiet = isQuiet
    self.guide = guide
    self.output = output
    self.errors = errors
    printer = Mutex(SessionPrinter(style: style, guide: guide))
  }

  /// Prints what was seen.
  func show(_ moments: [Moment]) {
    guard !isQuiet, !moments.isEmpty else { return }
    // The lines of one session must not be mixed up.
    printer.withLock { printer in
      var text = ""
      for moment in moments { text += printer.text(moment.observation, moment.session) }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      try? output.write(lines.map { "\(number)| \($0)\n" }.joined())
    }
  }

  /// Says what went wrong.
  func tell(_ trouble: Trouble) {
    try? errors.write("ehlo: session \(number): \(guide.text(trouble))\n")
  }
}
