import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The list of the program's own commands.
@Suite struct PaletteTests {
  private static func names(_ text: String, in play: ScreenPlay) -> [String] {
    PaletteEntry.entries(for: Palette(text: text), in: play.model).map(\.words.id)
  }

  @Test func everyListedActionIsInIt() {
    let play = ScreenPlay()
    #expect(
      Set(Self.names("", in: play))
        == Set(ActionTable.all.filter(\.isListed).map(\.id.rawValue)))
  }

  @Test func theBestComesFirst() {
    let play = ScreenPlay.open { s("220 hi") }
    #expect(Self.names("con", in: play).first == "connect")
    #expect(Self.names("note", in: play).first == "note")
    #expect(Self.names("octets", in: play).contains("raw"))
    #expect(Self.names("connect mx", in: play) == ["connect"])
    #expect(Self.names("zzz", in: play).isEmpty)
    // The colon that opened it, once more.
    #expect(Self.names(":connect mx", in: play) == ["connect"])
  }

  @Test func whatCannotBeDoneStandsBehindWhatCan() {
    let play = ScreenPlay()
    let entries = PaletteEntry.entries(for: Palette(), in: play.model)
    let firstObstacle = entries.firstIndex { $0.obstacle != nil } ?? 0
    #expect(firstObstacle > 0)
    #expect(entries[firstObstacle...].allSatisfy { $0.obstacle != nil })
  }

  @Test func tabWritesTheNameAndEnterDoesIt() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.character(":"))
    play.type("conn")
    play.press(Key(.tab))
    #expect(play.model.palette?.editor.text == "connect ")
    play.type(" mx.example.net \n")
    #expect(play.model.palette == nil)
    // The session that is open is not lost by a slip.
    #expect(play.takeEffects() == [])
    play.press(.character("y"))
    #expect(play.takeEffects() == [.connect(target: "mx.example.net")])
  }

  @Test func whatWantsAnArgumentIsWrittenOutFirst() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.character(":"))
    play.type("not\n")
    #expect(play.model.palette?.editor.text == "note ")
    play.type("well well\n")
    #expect(play.takeEffects() == [.note("well well")])
  }

  @Test func aNameThatIsOnlyBegunIsWrittenOutBeforeItsWords() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.character(":"))
    play.type("not well well\n")
    #expect(play.model.palette?.editor.text == "note well well")
    #expect(play.takeEffects() == [])
    play.type("\n")
    #expect(play.takeEffects() == [.note("well well")])
  }

  @Test func aMistypedNameIsSetRight() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.character(":"))
    play.type("cnonect")
    #expect(play.paletteScreen.text.contains("no command ':cnonect'; did you mean ':connect'?"))
    play.type("\n")
    #expect(play.model.palette?.editor.text == "cnonect")
    play.press(Key(.tab))
    #expect(play.model.palette?.editor.text == "connect ")
    play.press(.control("u"))
    play.type("xyzzy")
    #expect(play.paletteScreen.text.contains("There is no command ':xyzzy'."))
  }

  @Test func argumentsAreExplainedAsOneTypes() {
    var play = ScreenPlay.open(80, 24) { s("220 hi") }
    for action in ActionTable.all where action.takesArgument {
      let words = play.model.guide.words(forAction: action.id.rawValue)
      #expect(words?.argument != nil && words?.argumentHelp != nil, "\(action.id)")
    }
    play.press(.character(":"))
    play.type("connect ")
    #expect(play.paletteScreen.text.contains("TARGET: mx.example.org"))
    play.type("mx")
    #expect(play.paletteScreen.text.contains("TARGET: mx.example.org"))
    play.take(.input(.resized(Size(columns: 40, rows: 10))))
    #expect(play.paletteScreen.text.contains("look its server up."))
    play.press(.control("u"))
    play.type("seek 12")
    #expect(play.paletteScreen.text.contains("No recording is being played"))
  }

  @Test(arguments: [("mouse on", true), ("mouse off", false), ("mouse OFF", false)])
  func theMouseIsLeftToTheTerminal(command: String, isUsed: Bool) {
    var play = ScreenPlay.open { s("220 hi") }
    play.command(command)
    #expect(play.takeEffects() == [.useMouse(isUsed)])
    #expect(play.model.usesMouse == isUsed)
    play.command("mouse perhaps")
    #expect(play.takeEffects() == [] && play.model.notice?.isTrouble == true)
    play.command("mouse")
    #expect(play.takeEffects() == [.useMouse(!isUsed)])
  }

  @Test func escapeAndBackspaceCloseIt() {
    var play = ScreenPlay.open { s("220 hi") }
    for key in [Key(.escape), Key(.backspace), .control("c")] {
      play.press(.character(":"))
      #expect(play.model.palette != nil)
      play.press(key)
      #expect(play.model.palette == nil)
    }
    #expect(play.takeEffects().isEmpty)
  }

  @Test func whatCannotBeDoneSaysWhy() {
    var play = ScreenPlay.open { s("220 hi") }
    play.command("tls")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.isTrouble == true)
  }

  @Test func theProgramsOwnCommandsAreCarriedOut() {
    var play = ScreenPlay.open {
      s("220 hi")
      c("EHLO x")
      s("250-hi", "250 STARTTLS")
    }
    play.command("tls")
    play.command("ehlo")
    play.command(#"raw NOOP\x20\r\n"#)
    #expect(play.takeSent() == "STARTTLS\r\nEHLO laptop.example\r\nNOOP \r\n")
    play.command("drop")
    play.command("save /tmp/copy.ehlo")
    play.command("mouse off")
    #expect(play.takeEffects() == [.drop, .save(path: "/tmp/copy.ehlo"), .useMouse(false)])
    play.command(#"raw \q"#)
    #expect(play.model.notice?.isTrouble == true)
    play.command("explain 550 5.1.1")
    guard case .explanation(let words)? = play.model.dialog?.question else {
      Issue.record("nothing explained")
      return
    }
    #expect(words.map(\.token) == ["550 5.1.1"])
  }

  @Test func aPictureIsTakenWithoutTheList() {
    var play = ScreenPlay.open { s("220 hi") }
    play.command("screenshot /tmp/screen")
    let canvas = view(play.model)
    #expect(
      play.takeEffects() == [
        .screenshot(path: "/tmp/screen", svg: canvas.svg(), text: canvas.text)
      ])
  }

  /// What was said stands in it, as it does on the screen.
  @Test func aPictureHoldsWhatWasSaid() throws {
    var play = ScreenPlay.open { s("220 hi") }
    play.take(.outcome(.failed(.cannotCopy)))
    let said = try #require(play.model.notice?.text)
    play.press(Key(.function(12)))
    guard case .screenshot(_, _, let text)? = play.takeEffects().first else {
      Issue.record("no picture")
      return
    }
    #expect(text.contains(said.prefix(40)))
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 10)])
  func theListIsDrawn(columns: Int, rows: Int) {
    var play = ScreenPlay.open(columns, rows) { s("220 hi") }
    play.press(.character(":"))
    play.type("au")
    ScreenSnapshot.expect(play.paletteScreen, named: "palette/list-\(columns)x\(rows)")
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (12, 3)])
  func aTinyScreenIsNoTrouble(columns: Int, rows: Int) {
    var play = ScreenPlay.open(columns, rows) { s("220 hi") }
    play.press(.character(":"), Key(.down), Key(.pageDown), Key(.up))
    _ = play.paletteScreen
  }
}
