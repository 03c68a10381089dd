import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// Watching the session of another program.
@Suite struct WatchingTests {
  private static func watching(
    _ number: Int, _ columns: Int = 80, _ rows: Int = 24
  ) -> ScreenPlay {
    var play = ScreenPlay.practising(columns, rows)
    play.threeConnect()
    play.press(Key(.function(10)), Key(.home))
    for _ in 1..<number { play.press(Key(.down)) }
    play.press(Key(.enter))
    return play
  }

  @Test(arguments: OthersTests.sizes + [(100, 30)])
  func itLooksAsFoundGood(columns: Int, rows: Int) {
    let play = Self.watching(2, columns, rows)
    ScreenSnapshot.expect(view(play.model), named: "others/watched-\(columns)x\(rows)")
    let over = Self.watching(1, columns, rows)
    ScreenSnapshot.expect(view(over.model), named: "others/watched-over-\(columns)x\(rows)")
  }

  /// It is that session that goes on, not one's own.
  @Test func whatIsWatchedGoesOnLive() {
    var play = Self.watching(2)
    play.press(.character("c"), .control("u"))
    play.type("continue other.example")
    play.press(Key(.enter), .character("y"))
    let effect = Effect.connect(target: "other.example", continuing: 7)
    #expect(play.takeEffects() == [effect])
    play.live(.beginning(target: "other.example", continuing: 7))
    play.live(.connecting(target: "other.example"))
    play.live(.connected(place: "other.example", recording: nil))
    play.live(.events(Conversation { s("220 other.example ESMTP") }.events))
    #expect(!play.model.isWatching)
    #expect(play.takeSent() == "EHLO a-machine-with-a-rather-long-name.example.net\r\n")
    play.press(Key(.function(10)))
    #expect(play.model.others.items.count == 3)
  }

  @Test func thatItIsTooLongStandsInItsLog() {
    var play = Self.watching(2)
    play.watched(.cut(number: 2, at: nil))
    #expect(view(play.model).text.contains("it is too long to be"))
  }

  @Test func itIsLiveAndOnesOwnGoesOn() {
    var play = Self.watching(2)
    #expect(play.model.session.present.stateName == .mail)
    play.goesOn(2, c("RCPT TO:<bob@practice.test>"), s("250 2.1.5 Ok"))
    #expect(play.model.session.present.stateName == .rcpt)
    #expect(view(play.model).text.contains("bob@practice.test"))
    // Another one, and one's own.
    play.goesOn(3, c("NOOP"), s("250 fine"))
    play.happen(c("EHLO me.example"), s("250 practice.test"))
    #expect(play.model.session.present.stateName == .rcpt)
    #expect(play.model.watchedSession(2)?.watched?.lastReply?.code == 250)
    play.press(.character("q"))
    #expect(play.model.screen == .explorer && !play.model.isWatching)
    #expect(play.model.session.present.stateName == .ready)
    play.press(Key(.function(10)), Key(.enter))
    #expect(play.model.session.present.stateName == .rcpt)
  }

  @Test(arguments: ["q", "Esc", "back", "F2"])
  func itIsLeftForOnesOwnWithAllThatWasTyped(_ way: String) {
    var play = ScreenPlay.practising()
    play.threeConnect()
    play.type("NOO")
    play.press(Key(.function(10)), Key(.enter))
    play.type("xyz")
    #expect(play.model.isWatching && play.model.prompt.isEmpty)
    switch way {
    case "q": play.type("q")
    case "Esc": play.press(Key(.escape))
    case "F2": play.press(Key(.function(2)))
    default: play.command(way)
    }
    #expect(!play.model.isWatching && play.model.screen == .explorer)
    #expect(play.model.prompt.text == "NOO" && play.model.focus == .prompt)
    #expect(play.takeSent().isEmpty)
  }

  /// The pages are those of the session that is watched.
  @Test func itsPagesAreItsOwn() {
    var play = Self.watching(2)
    play.press(.character("3"))
    #expect(view(play.model).text.contains("PIPELINING"))
    play.press(Key(.escape))
    #expect(play.model.screen == .explorer && play.model.isWatching)
    play.type("q")
    play.press(Key(.function(3)))
    #expect(!view(play.model).text.contains("PIPELINING"))
  }

  @Test func nothingIsSentFromThere() {
    var play = Self.watching(2)
    play.paste("QUIT\r\n")
    for command in ["tls", "ehlo", "drop", "raw QUIT", "auth"] {
      play.command(command)
      #expect(play.model.notice?.isTrouble == true, "\(command)")
    }
    #expect(play.takeEffects() == [])
    #expect(play.model.isWatching)
  }

  @Test func itCanBeSavedAndCopiedFrom() {
    var play = Self.watching(2)
    play.command("save other.ehlo")
    #expect(play.takeEffects() == [.save(path: "other.ehlo")])
    #expect(play.model.showsWatched && play.model.events.count > 0)
    play.press(.character("y"))
    #expect(play.takeEffects().first.map { "\($0)".contains("550 5.1.1") } == true)
  }

  /// A question about one's own session brings it back; its end only says so.
  @Test func whatNeedsThePersonBringsItBack() {
    var play = Self.watching(2)
    play.live(.flooded)
    #expect(play.model.dialog?.question == .flood && !play.model.isWatching)
    #expect(play.model.screen == .explorer)
    play = Self.watching(2)
    play.live(.ended)
    #expect(play.model.isWatching && play.model.notice?.text.contains("Your own session") == true)
    play.type("q")
    #expect(play.model.canReconnect)
    play = Self.watching(2)
    play.command("connect mx.example.net")
    // The session that is open is not lost by a slip.
    play.press(.character("y"))
    #expect(play.takeEffects() == [.connect(target: "mx.example.net")])
    play.live(.beginning(target: "mx.example.net"))
    #expect(!play.model.isWatching && play.model.session.live?.target == "mx.example.net")
    #expect(play.model.watchedSession(1)?.timeline.events.count ?? 0 > 0)
  }

  @Test func leavingTheProgramAsksAboutOnesOwn() {
    var play = Self.watching(2)
    play.press(.control("c"))
    #expect(view(play.model).text.contains("A session is open"))
    play.type("d")
    #expect(play.takeEffects() == [.drop])
    #expect(play.model.session.live?.endsProgram == true)
  }

  @Test func aRecordingThatIsPlayedWaitsMeanwhile() {
    var play = ScreenPlay.practising()
    play.threeConnect()
    play.live(.ended)
    play.take(.playback(.opened(name: "two.ehlo", target: nil, isLMTP: false)))
    play.take(.playback(.events(Conversation { Conversation.drawn() }.events, fraction: 1)))
    play.take(.playback(.loaded(warnings: [])))
    play.press(Key(.function(10)), Key(.enter))
    #expect(play.model.isWatching && !play.model.isPlayback)
    #expect(play.model.nextPlaybackTick == nil)
    play.type("q")
    #expect(play.model.isPlayback && play.model.session.playback?.clock.isPlaying == false)
  }
}
