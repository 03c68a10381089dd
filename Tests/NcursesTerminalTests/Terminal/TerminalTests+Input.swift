import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

extension TerminalTests {
  @Test(
    arguments: [
      ("\u{13}\u{11}\u{3}\u{1A}\u{16}\u{F}\u{1C}", "sqczvo\\".map { .control($0) }),
      ("\r\n", [Key(.enter), .control("j")]),
      ("é日", [.character("é"), .character("日")]),
      ("\u{1B}", [Key(.escape)]), ("\u{1B}x", [.meta("x")]),
      ("\u{1B}OA\u{1B}[A\u{1B}[1;5D", [Key(.up), Key(.up), Key(.left, .control)]),
    ] as [(String, [Key])])
  func keysArrive(octets: String, keys: [Key]) throws {
    try Self.withTerminal { terminal, pseudo in
      _ = pseudo.output()
      pseudo.type(octets)
      #expect(terminal.readInput() == keys.map { .key($0) })
      #expect(terminal.readInput() == [])
      #expect(pseudo.output() == "", "nothing is echoed")
    }
  }

  /// What each terminal's description says its keys send.
  @Test(arguments: [
    "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt100", "vt220", "ansi", "rxvt",
  ])
  func describedKeysAreKnown(type: String) throws {
    try Self.withTerminal(type) { terminal, pseudo in
      let named: [(String, Key)] =
        [
          ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)),
          ("kcuf1", Key(.right)), ("khome", Key(.home)), ("kend", Key(.end)),
          ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)), ("kich1", Key(.insert)),
          ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)), ("kbs", Key(.backspace)),
          ("kLFT5", Key(.left, .control)), ("kRIT5", Key(.right, .control)),
          ("kLFT", Key(.left, .shift)), ("kDC5", Key(.delete, .control)),
        ] + (1...12).map { ("kf\($0)", Key(.function($0))) }
      for (name, key) in named {
        guard let octets = Capability.octets(name), octets != [0x7F] || key.code == .backspace
        else { continue }
        pseudo.type(String(decoding: octets, as: UTF8.self))
        #expect(terminal.readInput() == [.key(key)], "\(type) \(name) \(octets)")
      }
    }
  }

  @Test func theMouseIsReportedWhenItIsUsed() throws {
    try Self.withTerminal { terminal, pseudo in
      #expect(!pseudo.output().contains("1000h"))
      terminal.useMouse(true)
      terminal.useMouse(true)
      #expect(pseudo.output() == "\u{1B}[?1006;1000h")
      pseudo.type("\u{1B}[<0;11;6M\u{1B}[<0;11;6m\u{1B}[<0;11;6M\u{1B}[<65;1;1M")
      let point = Point(column: 10, row: 5)
      #expect(
        terminal.readInput() == [
          .mouse(Mouse(.press, at: point)), .mouse(Mouse(.doublePress, at: point)),
          .mouse(Mouse(.wheelDown, at: Point(column: 0, row: 0))),
        ])
      terminal.useMouse(false)
      #expect(pseudo.output() == "\u{1B}[?1006;1000l")
    }
  }

  @Test func aPasteArrivesOverSeveralReads() throws {
    try Self.withTerminal { terminal, pseudo in
      pseudo.type("\u{1B}[200~RSET\r")
      #expect(terminal.readInput() == [])
      pseudo.type("QUIT\r\u{1B}[20")
      #expect(terminal.readInput() == [])
      pseudo.type("1~x")
      #expect(terminal.readInput() == [.paste("RSET\nQUIT\n"), .key(.character("x"))])
    }
  }

  @Test func aResizeIsReportedOnce() throws {
    try Self.withTerminal { terminal, pseudo in
      #expect(terminal.size == Size(columns: 80, rows: 24))
      terminal.draw(Canvas(terminal.size))
      pseudo.resize(columns: 100, rows: 30)
      raise(SIGWINCH)
      #expect(Octets.isReadable(terminal.signalDescriptor, within: 5000))
      #expect(terminal.takeSignals() == [.resized])
      #expect(!Octets.isReadable(terminal.signalDescriptor, within: 0))
      #expect(terminal.size == Size(columns: 100, rows: 30))
      #expect(terminal.readInput() == [.resized(Size(columns: 100, rows: 30))])
      #expect(terminal.readInput() == [])
      _ = pseudo.output()
      var canvas = Canvas(terminal.size)
      canvas.write("corner", column: 94, row: 29)
      terminal.draw(canvas)
      #expect(pseudo.output().contains("corne"))
    }
  }

  @Test func signalsBecomeReadable() throws {
    try Self.withTerminal { terminal, _ in
      raise(SIGTERM)
      raise(SIGINT)
      raise(SIGTERM)
      raise(SIGHUP)
      #expect(terminal.takeSignals() == [.end(SIGTERM), .end(SIGINT), .end(SIGHUP)])
      #expect(terminal.takeSignals() == [])
      terminal.leave()
      // Meant for the program that has the terminal.
      raise(SIGINT)
      terminal.enter()
      #expect(terminal.takeSignals() == [])
      raise(SIGCONT)
      #expect(terminal.takeSignals() == [.continued])
    }
  }

  /// ncurses would put handlers of its own where it finds none.
  @Test func signalsDoWhatTheyDidBefore() throws {
    let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT, SIGSEGV, SIGABRT]
    let before = all.map(Self.handler)
    try Self.withTerminal { terminal, _ in
      for (signal, former) in zip(all, before) { #expect(Self.handler(of: signal) != former) }
      terminal.leave()
      #expect(Self.handler(of: SIGTSTP) == before[4])
      terminal.enter()
      #expect(Self.handler(of: SIGTSTP) != before[4])
    }
    #expect(all.map(Self.handler) == before)
  }

  private static func handler(of signal: Int32) -> Int {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
  }

  @Test func aTerminalThatVanishesIsToldOnce() throws {
    try Self.withTerminal { terminal, pseudo in
      pseudo.hangUp()
      #expect(terminal.readInput() == [])
      #expect(Octets.isReadable(terminal.signalDescriptor, within: 0))
      #expect(terminal.takeSignals() == [.end(SIGHUP)])
      #expect(terminal.readInput() == [])
      #expect(terminal.takeSignals() == [])
      terminal.draw(Canvas(terminal.size))
    }
  }
}
