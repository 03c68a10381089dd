import Glibc
import Testing

@testable import NcursesTerminal

/// The terminal with ncurses on a pseudo-terminal: one at a time, as ncurses has one.
@MainActor
@Suite(.serialized)
struct TerminalTests {
  /// Opens a terminal in a locale with all of Unicode, lets `body` have it, and closes it.
  static func withTerminal(
    _ type: String = "xterm-256color", columns: Int = 80, rows: Int = 24,
    locale: String = "C.UTF-8",
    _ body: (Terminal, PseudoTerminal) throws -> Void
  ) throws {
    setenv("LC_ALL", locale, 1)
    let pseudo = try PseudoTerminal(columns: columns, rows: rows)
    let terminal = try Terminal(input: pseudo.slave, output: pseudo.slave, type: type)
    defer { terminal.close() }
    try body(terminal, pseudo)
  }
}
