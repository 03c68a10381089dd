import Foundation
import Testing

/// Servers that send far too much, or too little: the screen answers keys all the while.
@Suite struct FloodTests {
  private static let greeting: ScriptedServer.Step = .send("220 mx\r\n")

  private static let replies = Array(
    (0..<1_000).map { "250 number \($0) of a flood\r\n" }.joined().utf8)

  /// A flood without an end: whatever is seen is seen while it goes on.
  @Test func repliesThatNobodyAskedFor() async throws {
    let server = try ScriptedServer([Self.greeting, .line, .flood(Self.replies)])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      try await window.enter("EHLO me.example")
      try await window.waitFor("─ The server does not stop ─", "nothing more is read", "y read on")
      try await window.press("y")
      try await window.wait("the flood goes on") { !$0.text.contains("y read on") }
      for end in 1...4 {
        let typed = String("NOOP".prefix(end))
        try await window.type(String(typed.suffix(1)))
        try await window.wait("the typed key") { $0.beforeCursor == " C: \(typed)" }
      }
      try #require(!(try await window.view()).text.contains("closed"))
      let peak = try window.peakMemory()
      #expect(peak < 150_000, "\(peak) kB")
      try await window.press("C-c")
      try await window.wait("the empty line") { !$0.cursorRow.contains("NOOP ") }
      try await window.press("C-c")
      try await window.waitFor("Quit?")
      try await window.press("d")
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  /// Ten times as much of a flood takes no ten times as much memory, and then somebody is asked.
  @Test func memoryDoesNotGrowWithTheFlood() async throws {
    var peaks: [Int] = []
    for count in [10_000, 100_000] {
      let flood = Array(repeating: Self.replies, count: count / 1_000).joined()
      let server = try ScriptedServer([
        Self.greeting, .line, .sendOctets(Array(flood)), .send("250 the last\r\n"), .line,
        .send("221 bye\r\n"),
      ])
      try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
        try await window.waitForGreeting()
        try await window.enter("EHLO me.example")
        try await window.waitFor("y read on")
        try await window.press("y")
        try await window.waitFor("S: ✓ 250 the last").expectWhole(columns: 80)
        peaks.append(try window.peakMemory())
        try await window.quit()
      }
    }
    #expect(peaks[1] < peaks[0] + 60_000, "\(peaks) kB")
  }

  @Test func aReplyOfAHundredThousandLines() async throws {
    let line = "250-a line of the longest reply\r\n"
    let server = try ScriptedServer([
      Self.greeting, .line, .send(String(repeating: line, count: 99_999)),
      .send("250 the last\r\n"), .line, .send("221 bye\r\n"),
    ])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      try await window.enter("EHLO me.example")
      let view = try await window.waitFor("[+99,999 extensions]", "YOUR TURN")
      try view.expectWhole(columns: 80)
      let peak = try window.peakMemory()
      #expect(peak < 150_000, "\(peak) kB")
      try await window.type("NOOP")
      try await window.waitFor("C: NOOP")
      try await window.press("C-c")
      try await window.wait("the empty line") { !$0.cursorRow.contains("NOOP") }
      try await window.quit()
    }
  }

  @Test func aLineWithoutAnEnd() async throws {
    let line = [UInt8](repeating: 0x78, count: 65_536)
    let server = try ScriptedServer([Self.greeting, .line, .flood(line)])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      try await window.enter("EHLO me.example")
      let view = try await window.waitFor("─ The server does not stop ─", "n drop the connection")
      try view.expectWhole(columns: 80)
      let peak = try window.peakMemory()
      #expect(peak < 200_000, "\(peak) kB")
      try await window.press("n")
      try await window.waitFor("ENDED", "closed by you")
      try await window.press("C-c")
      try await window.press("C-c")
      try await window.waitForShell()
    }
  }

  /// How long one waits is seen, and the wait can be cancelled at once.
  @Test(arguments: [
    ([ScriptedServer.Step.hold], ""),
    ([greeting, .hold], "EHLO me.example"),
    ([greeting, .line, .send("250-mx\r\n250-SI"), .hold], "EHLO me.example"),
  ])
  func aServerThatDoesNotAnswer(steps: [ScriptedServer.Step], command: String) async throws {
    let server = try ScriptedServer(steps)
    try await TerminalWindow.exploring("127.0.0.1:\(server.port) --timeout 200") { window in
      try await window.waitFor("connected to 127.0.0.1")
      if !command.isEmpty {
        try await window.waitForGreeting()
        try await window.enter(command)
      }
      let first = try await window.secondsWaited(beyond: 0)
      try await window.secondsWaited(beyond: first)
      try await window.press("C-c")
      try await window.waitFor("d drop the connection", "Esc wait on")
      try await window.press("d")
      try await window.waitFor("ENDED", "closed by you")
      try await window.press("C-c")
      try await window.waitFor("q leave")
      try await window.press("q")
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  @Test func aServerThatWaitsTooLongIsGivenUp() async throws {
    let server = try ScriptedServer([.hold])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port) --timeout 2") { window in
      let end = try await window.waitFor("ENDED", "given up waiting", "said nothing for 2 seconds")
      try end.expectWhole(columns: 80)
    }
  }

  @Test func aServerThatClosesInTheMiddleOfAReply() async throws {
    let server = try ScriptedServer([Self.greeting, .line, .send("250-mx\r\n250-SI")])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      try await window.enter("EHLO me.example")
      let end = try await window.waitFor("ENDED", "closed by server", "never ended it")
      try end.expectWhole(columns: 80)
      #expect(!end.text.contains("YOUR TURN"))
    }
  }
}

extension TerminalWindow {
  /// Waits until the screen says of more than so many of 200 seconds that they have gone by.
  @discardableResult
  fileprivate func secondsWaited(beyond least: Int) async throws -> Int {
    var found = 0
    try await wait("more than \(least) s of 200 s") { view in
      found = view.text.firstMatch(of: /server: (\d+) s of 200 s/).flatMap { Int($0.1) } ?? 0
      return found > least
    }
    return found
  }

  /// The most memory that the explorer has had, in kB.
  fileprivate func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(explorer())/status", encoding: .utf8)
    let peak = status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) }
    return try #require(peak)
  }
}
