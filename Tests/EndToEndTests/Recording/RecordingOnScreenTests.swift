import Foundation
import Testing

/// Recordings that cannot be, as the top line says it: in red, and the session goes on.
@Suite struct RecordingOnScreenTests {
  /// A file system of one page, in a name space of its own.
  @Test func theDiskIsFull() async throws {
    try await TerminalWindow.opened { window in
      try await window.enter("mkdir disk; clear")
      try await window.enter(
        "XDG_STATE_HOME=$HOME/disk unshare -m sh -c "
          + "'mount -t tmpfs -o size=4k none disk && exec ehlo practice'")
      try await window.waitFor("● REC", "✓ 220", "YOUR TURN")
      // The replies to EHLO are more than a page.
      try await window.paste(
        (1...20).map { "EHLO me\($0).example\n" }.joined(), inBrackets: false)
      try await window.waitForAnswer(to: "EHLO me20.example")
      try await Self.expectLost(window, "No space left on device")
    }
  }

  @Test(arguments: ["HOME=$HOME/file", "XDG_STATE_HOME=$HOME/file/state"])
  func thePlaceCannotBe(setting: String) async throws {
    try await TerminalWindow.opened { window in
      try window.home.write("", to: "file")
      try await window.enter("clear; \(setting) ehlo practice")
      try await window.waitFor("Nothing is recorded", "✓ 220", "YOUR TURN")
      try await Self.expectLost(window, "Not a directory")
    }
  }

  private static func expectLost(_ window: TerminalWindow, _ reason: String) async throws {
    try await window.waitFor("NOT RECORDED: \(reason)")
    let top = try #require(
      try await window.colouredScreen().split(separator: "\n").first { $0.contains("NOT RECORDED") }
    )
    let before = try #require(top.ranges(of: "NOT RECORDED").first).lowerBound
    #expect(top[..<before].hasSuffix("m") && top[..<before].contains("\u{1B}[38;5;161m"), "\(top)")
    #expect(!top.contains("● REC"))
    try await window.say("NOOP", awaiting: "S: ✓ 250 2.0.0")
    try await window.quit()
    #expect(try await window.status() == 0)
  }
}
