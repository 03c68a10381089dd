import Foundation
import Testing

/// The page of recordings, and what is written beside a recording.
@Suite struct RecordingsPageTests {
  private static let folder = ".local/state/ehlo/sessions"

  private static func recording(_ day: String, _ target: String, refused: Bool) -> String {
    #"""
    {"format":"ehlo-transcript","version":1,"started":"2026-01-\#(day)T03:04:05Z","target":"\#(target)","secrets":"redacted"}
    [0,"open",{"host":"127.0.0.1","address":"127.0.0.1","port":25}]
    [1,"recv","220 \#(target) ESMTP\r\n"]
    [2,"send","EHLO me.example\r\n"]
    [2.1,"recv","250 \#(target)\r\n"]
    [3,"send","MAIL FROM:<alice@example.org>\r\n"]
    [3.1,"recv","\#(refused ? "550 5.7.1 no" : "250 2.1.0 ok")\r\n"]
    [4,"send","QUIT\r\n"]
    [4.1,"recv","221 2.0.0 Bye\r\n"]
    [4.2,"close",{"by":"server"}]

    """#
  }

  private static let rows: [KeyRow] = [
    .press(
      "F7", shows: "─ Recordings ──", "2 recordings", .selected("new.example"),
      .selected("✗ 550 5.7.1 MAIL"), "✓ 250 2.1.0 MAIL", "4.2 s", "Both sides took leave."),
    .type("/250", shows: "1 of 2 recordings", .selected("old.example")),
    .press("Enter", shows: "/250", "1 of 2 recordings"),
    .press("Escape", shows: .no("1 of 2"), "new.example"),
    .press("a", shows: .atCursor(":note")),
    .type("see the ticket"),
    .press("Enter", shows: "Your note: see the ticket"),
    .press("R", shows: .atCursor(":rename 2026-01-01")),
    .press("C-u"), .type("rename kept"),
    .press("Enter", shows: "─ kept.ehlo ──", "Your note: see the ticket"),
    .press("e", shows: .atCursor(":export kept.md")),
    .press("C-u"), .type("export kept.txt"), .press("Enter", shows: "Written to kept.txt"),
    .press("d", shows: "u brings it back", "1 recording", .no("old.example")),
    .press("u", shows: "kept.ehlo is back", "2 recordings", "old.example"),
    .press("Enter", shows: "─ Playback ─"),
  ]

  @Test func recordingsAreFilteredNotedRenamedAndBroughtBack() async throws {
    let home = try home()
    try await TerminalWindow.exploring("", columns: 100, rows: 30, home: home) { window in
      try await window.waitFor("Practise with a server")
      try await window.follow(Self.rows)
    }
    #expect(
      try home.files().filter { $0.contains("sessions/") }
        == [
          "2026-01-02-new.example.ehlo", "kept.ehlo", "kept.ehlo.notes",
        ].map { Self.folder + "/" + $0 })
    #expect(
      try home.read(Self.folder + "/kept.ehlo")
        == Self.recording("01", "old.example", refused: false))
    let text = try home.read("kept.txt")
    #expect(text.contains("see the ticket") && text.contains("C: MAIL FROM:<alice@example.org>"))
  }

  /// What is written beside a recording is there when it is played again.
  @Test func marksAndNotesAreThereAgain() async throws {
    let home = try home()
    let file = Self.folder + "/2026-01-02-new.example.ehlo"
    let before = try home.read(file)
    let play = "play --speed 4 --idle-limit 0.2 \(file)"
    try await TerminalWindow.exploring(play, columns: 100, rows: 30, home: home) { window in
      try await window.waitFor("at the end", "100 %")
      try await window.follow([
        .type(":seek 3.1"), .press("Enter", shows: .selected("550 5.7.1"), "0:03 of 0:04"),
        .type(":mark refused"), .press("Enter", shows: "• refused"),
        .press("a", shows: .atCursor(":note")), .type("why?"), .press("Enter", shows: "# why?"),
        .press("g", "m", shows: "Marked"),
      ])
      try await window.press("q")
      try await window.waitForShell()
    }
    #expect(try home.read(file) == before)
    #expect(
      try home.read(file + ".notes") == """
        {"format":"ehlo-notes","version":1}
        {"line":1,"mark":""}
        {"line":6,"mark":"refused"}
        {"line":6,"note":"why?"}

        """)
    try await TerminalWindow.exploring("play \(file)", columns: 100, rows: 30, home: home) {
      window in
      try await window.waitFor("─ Playback ─")
      try await window.follow([
        .press("M", shows: "─ Marks and notes ──", "refused", "why?", .selected("connected to")),
        .press("j", "Enter", shows: "─ Playback ─", .selected("550 5.7.1"), "• refused", "# why?"),
      ])
    }
  }

  private func home() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(home.path)/\(Self.folder)", withIntermediateDirectories: true)
    try home.write(
      Self.recording("01", "old.example", refused: false),
      to: Self.folder + "/2026-01-01-old.example.ehlo")
    try home.write(
      Self.recording("02", "new.example", refused: true),
      to: Self.folder + "/2026-01-02-new.example.ehlo")
    return home
  }
}
