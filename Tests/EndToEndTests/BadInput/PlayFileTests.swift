import Foundation
import Testing

/// Files that cannot be played, or not to their end.
@Suite struct PlayFileTests {
  @Test(arguments: SampleTranscript.strangers)
  func aFileThatIsNoRecording(text: String, word: String) async throws {
    let home = try TemporaryFolder()
    try home.write(text, to: "a.ehlo")
    let outcome = try await Program.ehlo(["play", "a.ehlo"], home: home).run()
    outcome.expectSentence(65, ["a.ehlo", word], "\(text): \(outcome)")
  }

  @Test func aFileThatCannotBeRead() async throws {
    let home = try TemporaryFolder()
    try await Program.ehlo(["play", "nofile"], home: home).run()
      .expectSentence(66, ["nofile", "No such file"])
    try await Program.ehlo(["play", "/tmp"], home: home).run()
      .expectSentence(66, ["/tmp", "folder"])
    try home.write(SampleTranscript.header + SampleTranscript.greeting, to: "a.ehlo")
    // The folder is its owner's alone; root may read anything.
    let program = try Program.ehlo(["play", "\(home.path)/a.ehlo"], home: home)
    try await Program(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + program.arguments,
      environment: program.environment
    ).run().expectSentence(66, ["a.ehlo", "Permission denied"])
  }

  /// What stands before the broken place is played, and what is wrong is said with its place.
  @Test(arguments: [
    ("[0.5,\"recv\",\"250 cut", ["line 4", "cut off"]),
    ("[0.5 \"recv\" \"250 OK\"]\n[0.6,\"recv\",\"250 OK\\r\\n\"]\n", ["line 4"]),
  ])
  func aFileThatBreaksOff(rest: String, words: [String]) async throws {
    let home = try TemporaryFolder()
    try home.write(SampleTranscript.header + SampleTranscript.greeting + rest, to: "a.ehlo")
    try await TerminalWindow.exploring("play a.ehlo", columns: 132, home: home) { window in
      let view = try await window.waitFor("PLAY", "S: ✓ 220 mx.example.org", "a.ehlo, line 4")
      for word in words { #expect(view.text.contains(word), "\(view.text)") }
      try await window.press("q")
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  @Test func aFileWithAVeryLongLine() async throws {
    let home = try TemporaryFolder()
    let line = "[0.5,\"recv\",\"250 \(String(repeating: "字", count: 200_000))\\r\\n\"]\n"
    try home.write(SampleTranscript.header + SampleTranscript.greeting + line, to: "a.ehlo")
    try await TerminalWindow.exploring("play a.ehlo", home: home) { window in
      try await window.waitFor("PLAY", "S: ✓ 220 mx.example.org")
      try await window.type("G")
      try await window.waitFor("字字字", "at the end").expectWhole(columns: 80)
      try await window.press("q")
      try await window.waitForShell()
    }
  }

  /// Recordings that were damaged since, opened from their page.
  @Test func aBrokenRecordingOnItsPage() async throws {
    let home = try TemporaryFolder()
    let folder = ".local/state/ehlo/sessions"
    try FileManager.default.createDirectory(
      atPath: "\(home.path)/\(folder)/2026-11-23T192716Z-folder.ehlo",
      withIntermediateDirectories: true)
    try home.write("junk", to: "\(folder)/2026-11-22T192716Z-junk.ehlo")
    try home.write(
      SampleTranscript.header + SampleTranscript.greeting + "[0.5 \"recv\"]\n[1,\"note\",\"x\"]\n",
      to: "\(folder)/2026-11-21T192716Z-mx.example.org.ehlo")
    try await TerminalWindow.exploring("", columns: 132, home: home) { window in
      try await window.waitFor("Practise")
      try await window.press("F7")
      // What cannot be read is listed with the reason, the latest first; a folder is nothing.
      try await window.waitFor("─ Recordings ─", "2 recordings", "is no recorded session")
      try await window.press("Down")
      try await window.waitFor("▸ 2026-11-21 19:27  mx.example.org")
      try await window.press("Enter")
      try await window.waitFor("PLAY", "S: ✓ 220 mx.example.org", "line 4")
      try await window.press("F7")
      try await window.waitFor("─ Recordings ─")
      // Gone since it was listed.
      try FileManager.default.removeItem(
        atPath: "\(home.path)/\(folder)/2026-11-21T192716Z-mx.example.org.ehlo")
      try await window.press("Enter")
      try await window.waitFor("No such file")
    }
  }
}
