import Foundation
import Testing

/// Two recordings side by side on the screen.
@Suite struct ComparisonPageTests {
  private static let folder = ".local/state/ehlo/sessions"

  private static func recording(_ day: String, _ rcpt: String, queued: String) -> String {
    #"""
    {"format":"ehlo-transcript","version":1,"started":"2026-01-\#(day)T03:04:05Z","target":"mx.example","secrets":"redacted"}
    [0,"open",{"host":"mx.example","address":"192.0.2.1","port":25}]
    [1,"recv","220 mx.example ESMTP\r\n"]
    [2,"send","EHLO me.example\r\n"]
    [2.1,"recv","250 mx.example\r\n"]
    [3,"send","MAIL FROM:<alice@example.org>\r\n"]
    [3.1,"recv","250 2.1.0 ok\r\n"]
    [4,"send","RCPT TO:<bob@example.org>\r\n"]
    [4.1,"recv","\#(rcpt)\r\n"]
    [5,"send","DATA\r\n"]
    [5.1,"recv","354 go on\r\n"]
    [6,"send",".\r\n"]
    [6.1,"recv","250 2.0.0 Ok: queued as \#(queued)\r\n"]
    [7,"send","QUIT\r\n"]
    [7.1,"recv","221 2.0.0 Bye\r\n"]
    [7.2,"close",{"by":"server"}]

    """#
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func twoRecordingsAreComparedAndPlayed(columns: Int, rows: Int) async throws {
    let home = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(home.path)/\(Self.folder)", withIntermediateDirectories: true)
    try home.write(
      Self.recording("01", "250 2.1.5 ok", queued: "4F1A2B3C5D"),
      to: Self.folder + "/2026-01-01-old.ehlo")
    try home.write(
      Self.recording("02", "550 5.1.1 User unknown", queued: "9E8D7C6B5A"),
      to: Self.folder + "/2026-01-02-new.ehlo")
    try await TerminalWindow.exploring("", columns: columns, rows: rows, home: home) { window in
      try await window.waitFor("Practise with a server")
      try await window.follow([
        .press("F7", shows: "─ Recordings ──", "2 recordings"),
        .press("j", "=", shows: "the first of two"),
        .press(
          "k", "=", shows: "─ Compare ──", "2 differ: code 1, enhanced 1 · noise 1 folded",
          "2026-01-01-old.ehlo ◂", "550 5.1.1 User unknown", .selected("RCPT TO:<bob@example.org>")),
        .press("x", shows: "noise 1 shown", "queue-id: 4F1A2B3C5D"),
        .press("s", shows: "text 1"),
        .press("Tab", shows: "2026-01-02-new.ehlo ◂"),
        .press("Enter", shows: "─ Playback ─", "RCPT TO:<bob@example.org>", "paused"),
        .press(".", shows: "550 5.1.1 User unknown"),
        .press("q", shows: "─ Compare ──", .selected("RCPT TO:<bob@example.org>")),
        .press("q", shows: "─ Recordings ──"),
      ])
    }
  }

  /// What is played is compared with a file.
  @Test func whatIsPlayedIsComparedWithAFile() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.recording("01", "250 2.1.5 ok", queued: "4F1A2B3C5D"), to: "a.ehlo")
    try home.write(Self.recording("02", "451 4.2.1 later", queued: "4F1A2B3C5D"), to: "b.ehlo")
    try await TerminalWindow.exploring("play a.ehlo", columns: 100, rows: 30, home: home) {
      window in
      try await window.waitFor("─ Playback ─")
      try await window.follow([
        .type(":compare b.ehlo"),
        .press("Enter", shows: "─ Compare ──", "a.ehlo ◂", "451 4.2.1 later"),
        .press("Enter", shows: "─ Playback ─", .selected("RCPT TO:<bob@example.org>")),
        .press("q", shows: "─ Compare ──"), .press("q", shows: "─ Playback ─"),
        .type(":compare nowhere.ehlo"), .press("Enter", shows: "nowhere.ehlo", "─ Compare ──"),
      ])
    }
  }
}
