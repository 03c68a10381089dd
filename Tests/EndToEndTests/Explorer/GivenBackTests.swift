import Glibc
import Testing

/// However the explorer ends, the terminal is as it was before.
@Suite struct GivenBackTests {
  struct Ending: Sendable, CustomTestStringConvertible {
    let name: String
    var keys: [String] = []
    var signal: Int32?
    let status: Int

    var testDescription: String { name }
  }

  static let endings = [
    Ending(name: "QUIT", keys: ["C-c", "q"], status: 0),
    Ending(name: "dropped", keys: ["C-c", "d"], status: 0),
    Ending(name: "^C ^C", keys: ["C-c", "C-c"], status: 0),
    Ending(name: "^D", keys: ["C-d", "q"], status: 0),
    Ending(name: "SIGTERM", signal: SIGTERM, status: 143),
    Ending(name: "SIGHUP", signal: SIGHUP, status: 129),
    Ending(name: "SIGINT", signal: SIGINT, status: 130),
    Ending(name: "SIGQUIT", signal: SIGQUIT, status: 131),
    Ending(name: "SIGSEGV", signal: SIGSEGV, status: 139),
    Ending(name: "SIGABRT", signal: SIGABRT, status: 134),
  ]

  @Test(arguments: endings)
  func theTerminalIsAsItWas(ending: Ending) async throws {
    try await TerminalWindow.opened { window in
      try await window.enter("stty -a > before; ulimit -c 0; ehlo practice")
      try await window.waitForGreeting()
      #expect(try await window.fact("alternate_on") == "1")
      for (index, key) in ending.keys.enumerated() {
        try await window.press(key)
        if index == 0 { try await window.waitFor("Quit?") }
      }
      if let signal = ending.signal { kill(try window.explorer(), signal) }
      try await window.waitForShell()
      #expect(try await window.status() == ending.status)
      try await Self.expectGivenBack(window)
    }
  }

  /// What it says when the screen is gone can be read, and stands where the shell goes on.
  @Test func whatItSaysAtTheEndIsReadable() async throws {
    try await TerminalWindow.opened { window in
      try await window.enter("ulimit -c 0; clear; ehlo practice")
      try await window.waitForGreeting()
      kill(try window.explorer(), SIGSEGV)
      let end = try await window.waitForShell()
      #expect(end.text.contains("Segmentation fault"))
      #expect(!end.text.contains("YOUR TURN"))
    }
  }

  /// A fault of the program itself, rather than a signal from elsewhere, ends it as quickly: nobody
  /// is asked whether he wants to debug it.
  @Test(arguments: [
    ("*(volatile int *)8 = 1", "Segmentation fault", 139),
    ("__builtin_trap()", "Illegal instruction", 132),
    ("abort()", "Aborted", 134),
  ])
  func aFaultEndsItAtOnce(fault: String, word: String, status: Int) async throws {
    try await TerminalWindow.opened { window in
      try await FaultLibrary.build(fault, in: window.home)
      try await window.enter(
        "stty -a > before; ulimit -c 0; clear; LD_PRELOAD=$HOME/fault.so ehlo practice")
      try await window.waitForGreeting()
      try await window.press("C-g")
      let end = try await window.waitForShell()
      #expect(end.text.contains(word))
      for other in ["crashed", "Backtrace", "Press", "YOUR TURN"] {
        #expect(!end.text.contains(other), "\(end.text)")
      }
      #expect(try await window.status() == status)
      try await Self.expectGivenBack(window)
    }
  }

  /// What is being written in the person's editor is not lost with the program.
  @Test func aSignalLeavesWhatTheEditorHas() async throws {
    try await TerminalWindow.opened(columns: 132) { window in
      _ = try window.home.write(
        "echo precious >\"$1\"; until [ -e \"$HOME/go\" ]; do sleep 0.1; done", to: "editor")
      try await window.enter("TMPDIR=$HOME EDITOR='sh $HOME/editor' ehlo practice")
      try await window.waitForGreeting()
      try await window.press("C-x")
      try await window.press("C-e")
      let file = try await eventually("the file that is edited") { () -> String? in
        try window.home.files().first {
          $0.hasSuffix("/message.eml") && (try? window.home.read($0)) == "precious\n"
        }
      }
      kill(try window.explorer(), SIGTERM)
      try await window.waitFor("What you were writing is kept in", file)
      _ = try window.home.write("", to: "go")
      #expect(try window.home.read(file) == "precious\n")
    }
  }

  @Test func theShellIsUsableWhileItIsSuspended() async throws {
    try await TerminalWindow.opened { window in
      try await window.enter("stty -a > before; clear; ehlo practice")
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "S: ✓ 250 practice.test")
      for round in 1...2 {
        try await window.press("C-z")
        try await window.waitFor("Stopped")
        try await window.waitForShell()
        try await Self.expectGivenBack(window)
        try await window.enter("clear; echo $((40 + \(round)))")
        try await window.waitFor("4\(round)\n$")
        try await window.enter("fg")
        try await window.waitFor("EHLO me.example", "YOUR TURN", "─ Envelope ─")
        try await window.say("NOOP", awaiting: "C:   NOOP")
        try await window.wait("the answers of round \(round)") {
          $0.rows.count(where: { $0.contains("S: ✓ 250 2.0.0") }) == round
        }
      }
      try await window.quit()
      #expect(try await window.status() == 0)
      try await Self.expectGivenBack(window)
    }
  }

  /// The shell's terminal has its former modes, the former screen, and a cursor; it echoes.
  private static func expectGivenBack(_ window: TerminalWindow) async throws {
    #expect(try await window.fact("alternate_on") == "0")
    #expect(try await window.fact("cursor_flag") == "1")
    #expect(try await window.fact("mouse_any_flag") == "0")
    try await window.enter("stty -a > after; cmp before after && echo as' 'before")
    try await window.waitFor("stty -a > after", "as before\n$")
  }
}
