import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

extension TerminalTests {
  @Test func whatIsNoTerminalIsRefused() throws {
    let file = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(file) }
    let pseudo = try PseudoTerminal()
    for (input, output) in [(file, pseudo.slave), (pseudo.slave, file), (-1, pseudo.slave)] {
      #expect(throws: Terminal.Failure.notATerminal) {
        try Terminal(input: input, output: output, type: "xterm")
      }
    }
  }

  @Test(
    arguments: [
      (nil, .unknownTerminal(nil)), ("no-such", .unknownTerminal("no-such")),
      ("../etc/passwd", .unknownTerminal("../etc/passwd")), ("dumb", .dumbTerminal("dumb")),
      (String(repeating: "x", count: 5000), .unknownTerminal(String(repeating: "x", count: 5000))),
    ] as [(String?, Terminal.Failure)])
  func aTerminalThatCannotShowAScreenIsRefused(type: String?, failure: Terminal.Failure) throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.modes
    #expect(throws: failure) {
      try Terminal(input: pseudo.slave, output: pseudo.slave, type: type)
    }
    #expect(pseudo.modes == before)
    #expect(pseudo.output() == "")
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt100", "ansi",
  ])
  func everythingIsAsBeforeAtTheEnd(type: String) throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.modes
    setenv("LC_ALL", "C.UTF-8", 1)
    let terminal = try Terminal(input: pseudo.slave, output: pseudo.slave, type: type)
    terminal.useMouse(true)
    #expect(pseudo.modes != before)
    var canvas = Canvas(terminal.size)
    canvas.cursor = Point(column: 3, row: 3)
    terminal.draw(canvas)
    let opening = pseudo.output()
    #expect(opening.contains("\u{1B}[?2004h"))
    canvas.cursor = nil
    terminal.draw(canvas)
    terminal.close()
    terminal.close()
    terminal.draw(canvas)
    terminal.enter()
    #expect(pseudo.modes == before)
    let closing = pseudo.output()
    #expect(closing.contains("\u{1B}[?2004l"))
    if opening.contains("\u{1B}[?1049h") { #expect(closing.contains("\u{1B}[?1049l")) }
    if opening.contains("\u{1B}[?1006;1000h") {
      #expect(closing.contains("\u{1B}[?1006;1000l"))
    }
    if opening.contains("\u{1B}[?25") {
      let shown = closing.ranges(of: "\u{1B}[?25h").last?.lowerBound
      let hidden = closing.ranges(of: "\u{1B}[?25l").last?.lowerBound
      #expect(hidden.map { $0 < shown ?? closing.startIndex } ?? (shown != nil))
    }
  }

  @Test(arguments: [
    ("xterm-256color", "C.UTF-8", 256, true), ("xterm", "C.UTF-8", 8, true),
    ("vt100", "C", 0, false), ("linux", "C", 8, false),
  ])
  func abilitiesAreKnown(type: String, locale: String, colors: Int, isUnicode: Bool) throws {
    try Self.withTerminal(type, locale: locale) { terminal, _ in
      #expect(terminal.abilities == .init(colors: colors, isUnicode: isUnicode))
    }
  }

  @Test func anotherProgramHasTheTerminalAsItWas() throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.modes
    let terminal = try Terminal(input: pseudo.slave, output: pseudo.slave, type: "xterm-256color")
    defer { terminal.close() }
    var canvas = Canvas(terminal.size)
    canvas.write("what was there", column: 0, row: 0)
    terminal.draw(canvas)
    let taken = pseudo.modes
    _ = pseudo.output()
    terminal.leave()
    #expect(pseudo.modes == before)
    #expect(pseudo.output().contains("\u{1B}[?1049l"))
    // Drawn meanwhile, seen afterwards.
    canvas.write("what is new", column: 0, row: 1)
    terminal.draw(canvas)
    #expect(pseudo.output() == "")
    terminal.enter()
    #expect(pseudo.modes == taken)
    let output = pseudo.output()
    #expect(output.contains("\u{1B}[?1049h") && output.contains("\u{1B}[?2004h"))
    #expect(output.contains("what was there") && output.contains("what is new"))
  }
}
