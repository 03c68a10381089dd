import CNcurses
package import TerminalCanvas

/// A terminal that is drawn on with ncurses.
@MainActor
package final class Terminal {
  /// What the terminal can do.
  package struct Abilities: Hashable, Sendable {
    /// How many colours; 0 for none.
    package var colors: Int
    /// Whether the locale is UTF-8.
    package var isUnicode: Bool
  }

  /// Why there is no screen.
  package enum Failure: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// `TERM` is not set, or names a terminal that nobody here knows.
    case unknownTerminal(String?)
    /// The terminal cannot place its cursor.
    case dumbTerminal(String)
  }

  /// What a signal asks for.
  package enum Signal: Hashable, Sendable {
    /// SIGWINCH.
    case resized
    /// SIGTERM, SIGHUP or SIGINT from elsewhere, with its number: end, and raise it again.
    case end(Int32)
    /// The program goes on after SIGSTOP or SIGTSTP: draw all anew.
    case continued
  }

  /// Its extent now.
  package private(set) var size = Size(columns: 80, rows: 24)
  /// What it can do.
  package let abilities = Abilities(colors: 0, isUnicode: false)
  /// A descriptor that becomes readable when there is something for `takeSignals`.
  package let signalDescriptor: Int32 = -1

  /// Takes the terminal over.
  package init() throws(Failure) {}

  /// Draws what has changed.
  package func draw(_ canvas: Canvas) {}
  /// Draws all of the last canvas anew.
  package func repaint() {}
  /// What came from the terminal by now; it never waits.
  package func readInput() -> [TerminalInput] { [] }
  /// The signals that came by now.
  package func takeSignals() -> [Signal] { [] }
  /// Gives the terminal back, stops the program, and takes the terminal again once it goes on.
  package func suspend() {}
  /// Gives the terminal back for a while, to another program.
  package func leave() {}
  /// Takes the terminal again after `leave`.
  package func enter() {}
  /// Switches the mouse on or off.
  package func useMouse(_ isUsed: Bool) {}
  /// Gives the terminal back for good; what was written to standard error appears now.
  package func close() {}
}
