import Foundation
import Testing

/// `send --stay` on a terminal, and messages with files that are written there.
@Suite struct SendScreenTests {
  @Test func stayingOpensTheExplorerWithTheSession() async throws {
    let home = try TemporaryFolder()
    try home.write("See you at nine.\n", to: "notes.txt")
    try await TerminalWindow.exploring(
      "send practice: --to bob@practice.test --until data --stay --record s.ehlo", columns: 100,
      rows: 40, home: home
    ) { window in
      let view = try await window.waitFor("Message", "Subject:")
      #expect(view.text.contains("RCPT TO:<bob@practice.test>"))
      try await window.type("Grüße")
      try await window.press("Enter")
      try await window.type("Hello")
      try await window.waitFor("the header goes in encoded words")
      try await window.press("C-x", "C-a")
      try await window.waitFor("FILE")
      try await window.type("notes.txt")
      try await window.press("Enter")
      try await window.waitFor("+ notes.txt   17 octets   text/plain", "goes as MIME, with files")
      try await window.press("Enter")
      try await window.type(".")
      try await window.press("Enter")
      try await window.waitFor("queued as", "YOUR TURN")
      try await window.quit()
      #expect(try await window.status() == 0)
    }
    let recording = try home.read("s.ehlo")
    #expect(recording.components(separatedBy: "\"open\"").count == 2)
    #expect(recording.contains("Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\\r\\n"))
    #expect(recording.contains("U2VlIHlvdSBhdCBuaW5lLgo=\\r\\n"))
  }

  /// Whoever experiments sends what was typed, whatever that breaks.
  @Test func whatWasTypedCanBeSentAsItIs() async throws {
    let home = try TemporaryFolder()
    try await TerminalWindow.exploring(
      "send practice: --to bob@practice.test --until data --stay --record s.ehlo", columns: 100,
      rows: 40, home: home
    ) { window in
      try await window.waitFor("Message", "Subject:")
      try await window.type("Grüße")
      try await window.press("C-x", "C-r")
      try await window.waitFor("goes as typed", "8-bit")
      try await window.press("Enter")
      try await window.press("Enter")
      try await window.type(".")
      try await window.press("Enter")
      try await window.waitFor("[message,", "YOUR TURN")
      try await window.quit()
    }
    #expect(try home.read("s.ehlo").contains("Subject: Grüße\\r\\n"))
  }
}
