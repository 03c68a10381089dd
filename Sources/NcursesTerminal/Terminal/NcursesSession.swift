import CNcurses
import Glibc
import TerminalCanvas

/// ncurses at work on a terminal: opened, set to raw keys, and closed.
@MainActor
struct NcursesSession {
  /// No terminal is larger, and more would be memory that a mistaken size takes.
  private static let limit = Size(columns: 2000, rows: 1000)

  private let screen: OpaquePointer
  private let reading: UnsafeMutablePointer<FILE>
  private let writing: UnsafeMutablePointer<FILE>

  /// The name of a terminal that can show a screen. ncurses would end the program over any other.
  static func usable(_ type: String?, output: Int32) throws(Terminal.Failure) -> String {
    guard let type else { throw .unknownTerminal(nil) }
    var reason: Int32 = 0
    let result = find_terminal(type, output, &reason)
    guard result == OK else {
      // 1 is a terminal on paper.
      if reason == 1 { throw .dumbTerminal(type) }
      throw .unknownTerminal(type)
    }
    defer { forget_terminal() }
    guard Capability.octets("cup", 0, 0) != nil else { throw .dumbTerminal(type) }
    return type
  }

  /// Opens ncurses; nil when it refuses.
  init?(type: String, input: Int32, output: Int32) {
    // Copies, so that closing them leaves the descriptors of the program open.
    guard let reading = Self.stream(input, "r") else { return nil }
    guard let writing = Self.stream(output, "w") else {
      fclose(reading)
      return nil
    }
    // The size is asked of the terminal, never of variables that were set for another one.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(type, writing, reading) else {
      fclose(reading)
      fclose(writing)
      return nil
    }
    (self.screen, self.reading, self.writing) = (screen, reading, writing)
    let window = standard_window()
    raw()
    noecho()
    // Enter sends CR then, and is told from `^J`.
    nonl()
    // The arrows send what the terminal's description says.
    keypad(window, true)
    // Lines that moved are moved; a frame is never cut short because a key came.
    idlok(window, true)
    typeahead(-1)
    // What `reset_prog_mode` goes back to after another program had the terminal.
    def_prog_mode()
  }

  /// Ends ncurses, after `endwin`.
  func close() {
    delscreen(screen)
    fclose(reading)
    fclose(writing)
  }

  /// Lets ncurses know how large the terminal is now, and says so.
  func fit(to output: Int32) -> Size {
    var extent = winsize()
    let window = standard_window()
    if ioctl(output, UInt(TIOCGWINSZ), &extent) == 0, extent.ws_col > 0, extent.ws_row > 0 {
      let columns = min(Int32(extent.ws_col), Int32(Self.limit.columns))
      let rows = min(Int32(extent.ws_row), Int32(Self.limit.rows))
      // `resizeterm` would queue a key as well.
      if is_term_resized(rows, columns) { resize_term(rows, columns) }
    }
    return Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  private static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return nil }
    guard let stream = fdopen(copy, mode) else {
      Glibc.close(copy)
      return nil
    }
    return stream
  }
}
