import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// Processes of their own that crash while the screen is up, and how their terminal is then.
extension TerminalTests {
  @Test func aBrokenRuleIsReadableAfterwards() async throws {
    let pseudo = try Self.offered()
    let before = pseudo.modes
    await #expect(processExitsWith: .failure) {
      try await withOfferedTerminal { _ in fatalError("the reason why") }
    }
    let output = pseudo.output()
    Self.expectSane(output)
    #expect(pseudo.modes == before)
    let left = try #require(output.firstRange(of: "\u{1B}[?1049l"))
    #expect(output[left.upperBound...].contains("the reason why"))
    #expect(!output[..<left.lowerBound].contains("the reason why"))
  }

  @Test func aStrayPointerLeavesTheTerminalSane() async throws {
    let pseudo = try Self.offered()
    let before = pseudo.modes
    await #expect(processExitsWith: .signal(SIGSEGV)) {
      try await withOfferedTerminal { _ in raise(SIGSEGV) }
    }
    Self.expectSane(pseudo.output())
    #expect(pseudo.modes == before)
  }

  @Test func soDoesAnAbort() async throws {
    let pseudo = try Self.offered()
    let before = pseudo.modes
    await #expect(processExitsWith: .signal(SIGABRT)) {
      try await withOfferedTerminal { _ in abort() }
    }
    Self.expectSane(pseudo.output())
    #expect(pseudo.modes == before)
  }

  @Test func soDoesAStackThatRunsOut() async throws {
    let pseudo = try Self.offered()
    let before = pseudo.modes
    await #expect(processExitsWith: .signal(SIGSEGV)) {
      try await withOfferedTerminal { terminal in
        // As at every turn of the loop: the thread may be another one than before.
        _ = terminal.readInput()
        exit(endless(0))
      }
    }
    Self.expectSane(pseudo.output())
    #expect(pseudo.modes == before)
  }

  /// A terminal that the next process can find.
  private static func offered() throws -> PseudoTerminal {
    let pseudo = try PseudoTerminal()
    setenv("EHLO_TEST_TERMINAL", pseudo.path, 1)
    return pseudo
  }

  /// What was switched on is switched off.
  private static func expectSane(_ output: String) {
    guard let drawn = output.firstRange(of: "drawn") else {
      Issue.record("nothing was drawn: \(output.debugDescription)")
      return
    }
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1006;1000l", "\u{1B}[?25h", "\u{1B}[?1049l"] {
      #expect(
        output[drawn.upperBound...].contains(sequence),
        "\(sequence.debugDescription) in \(output.debugDescription)")
    }
  }
}

/// Opens the terminal that the parent process offers, draws, and lets `body` end the process.
@MainActor
private func withOfferedTerminal(_ body: @MainActor @Sendable (Terminal) -> Void) throws {
  let path = try #require(Environment["EHLO_TEST_TERMINAL"])
  let descriptor = open(path, O_RDWR | O_NOCTTY)
  try #require(descriptor >= 0)
  // What the terminal does not show at once, but afterwards.
  dup2(descriptor, STDERR_FILENO)
  let terminal = try Terminal(input: descriptor, output: descriptor, type: "xterm-256color")
  terminal.useMouse(true)
  var canvas = Canvas(terminal.size)
  canvas.write("drawn", column: 0, row: 0)
  terminal.draw(canvas)
  body(terminal)
  terminal.close()
}

/// Calls itself without an end.
private func endless(_ number: Int32) -> Int32 {
  number < 0 ? number : endless(number &+ 1) &+ endless(number &+ 2)
}
