import MailFormat
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The message as it goes over the wire, looked at before it goes.
@Suite struct WirePreviewTests {
  private static func play(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    ScreenPlay.open(columns, rows) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250-CHUNKING", "250 8BITMIME")
      c("MAIL FROM:<alice@example.org>")
      s("250 ok")
      c("RCPT TO:<bob@example.org>")
      s("250 ok")
      c("DATA")
      s("354 go on")
    }
  }

  private static let toggle: [Key] = [.control("x"), .control("p")]

  private func toggle(_ play: inout ScreenPlay) {
    for key in Self.toggle { play.press(key) }
  }

  private func screen(_ play: ScreenPlay) -> String {
    view(play.model).plainRows.joined(separator: "\n")
  }

  /// What is shown is what goes, whatever the message becomes.
  @Test(arguments: ["hello", ".dot", "Gr\u{FC}\u{DF}e", ".Gr\u{FC}\u{DF}e", "\u{65E5}\u{672C}"])
  func whatIsShownIsWhatGoes(text: String) {
    var play = Self.play()
    play.type("Subject\n\(text)\n")
    play.take(.outcome(.attached(AttachedFile(path: "/tmp/x.bin", octets: [0, 1, 255]))))
    toggle(&play)
    let shown = play.model.composer?.preview?.octets
    #expect(shown != nil && play.takeEffects().isEmpty)
    play.wait(7)
    toggle(&play)
    play.type(".\n")
    #expect(play.takeEffects() == [.send(shown ?? [])])
  }

  @Test func theScreenShowsIt() {
    var play = Self.play()
    play.type("Gr\u{FC}\u{DF}e\n.Gr\u{FC}\u{DF}e\n..x\nend\n")
    #expect(!screen(play).contains("quoted-printable\n"))
    toggle(&play)
    play.press(.meta(">"))
    ScreenSnapshot.expect(view(play.model), named: "composing/preview-80x24")
    #expect(screen(play).contains("=2EGr=C3=BC=C3=9Fe"))
    #expect(screen(play).contains("nothing is sent yet"))
  }

  @Test func aKeyGoesBackToWritingAndTypesNothing() {
    for key in [Key(.enter), Key(.escape), .character("q"), Key(.tab)] {
      var play = Self.play()
      play.type("Subject\nhello")
      let lines = play.model.composer?.text
      toggle(&play)
      #expect(play.model.isPreviewing)
      play.press(key)
      #expect(!play.model.isPreviewing && play.model.focus == .prompt)
      #expect(play.model.composer?.text == lines)
    }
  }

  @Test func itScrolls() {
    var play = Self.play()
    play.type("Subject\n")
    play.paste((0..<100).map { "line \($0)" }.joined(separator: "\n"))
    toggle(&play)
    #expect(screen(play).contains("From: alice@example.org"))
    play.press(Key(.pageDown), Key(.down))
    #expect(!screen(play).contains("From: alice@example.org"))
    play.press(.meta(">"))
    #expect(screen(play).contains("line 99"))
    play.press(.meta("<"))
    #expect(screen(play).contains("From: alice@example.org"))
  }

  @Test func chunksShowTheirCommands() {
    var play = ChunkTests.inRcpt()
    play.command("chunks 40")
    play.type("Subject\n.hello\n")
    toggle(&play)
    let octets = String(decoding: play.model.composer?.preview?.octets ?? [], as: UTF8.self)
    #expect(octets.hasPrefix("BDAT 40\r\nFrom: "))
    #expect(octets.contains(" LAST\r\n") && octets.hasSuffix("\r\n.hello\r\n"))
  }

  @Test func lineOctetsAreToldWhereTheScreenIsTooNarrow() {
    var play = Self.play()
    play.type("Subject\n" + String(repeating: "long ", count: 40) + "\n")
    toggle(&play)
    #expect(screen(play).contains("\u{2026} 200 octets"))
  }

  /// Where lines are encoded, no dot is doubled: none stands at the start of a line.
  @Test(arguments: [(".Gr\u{FC}\u{DF}e", false), (".dot", true)])
  func dotsAreDrawnAsTheyGo(text: String, isDoubled: Bool) {
    var play = Self.play()
    play.type("Subject\n\(text)\n")
    #expect(screen(play).contains(" .\(text)") == isDoubled)
    #expect(screen(play).contains(" \(text)") != isDoubled)
  }
}
