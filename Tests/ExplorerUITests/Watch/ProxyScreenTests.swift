import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// A proxy on the screen: the page of its sessions is the first one.
@Suite struct ProxyScreenTests {
  private static func proxy(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = ScreenPlay(columns, rows)
    play.watched(
      .listening(WatchPlace(host: "127.0.0.1", port: 2_525, target: "mx.example.org:587")))
    return play
  }

  private static func carrying(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = proxy(columns, rows)
    play.connects(1) {
      Conversation.drawn()
    }
    play.watched(
      .reached(
        number: 1, started: Timestamp(seconds: 1_795_289_236, nanoseconds: 0),
        recording: "/r/1.ehlo"))
    play.watched(.clientSecured(number: 1, TLSFacts(version: "TLSv1.2", cipher: "AES")))
    return play
  }

  @Test(arguments: OthersTests.sizes) func itLooksAsFoundGood(columns: Int, rows: Int) {
    var play = Self.proxy(columns, rows)
    expect(play, "proxy-nobody")
    play = Self.carrying(columns, rows)
    play.connects(2, at: 5) { s("220 mx.example.org ESMTP") }
    expect(play, "proxy")
    play.press(Key(.home), Key(.enter))
    expect(play, "proxy-watched")
    play.press(.control("c"))
    expect(play, "proxy-quit")
  }

  @Test func itIsTheHomePage() {
    var play = Self.carrying()
    #expect(play.model.screen == .others && play.model.isProxy)
    play.press(Key(.enter))
    #expect(play.model.isWatching)
    play.press(Key(.escape))
    #expect(play.model.screen == .others && !play.model.isWatching)
    play.press(Key(.function(7)), Key(.escape))
    #expect(play.model.screen == .others)
    play.press(Key(.enter), Key(.function(2)))
    #expect(play.model.screen == .others)
    // There is nothing to go back to.
    play.press(Key(.escape))
    #expect(play.model.dialog?.question == .quit)
  }

  @Test func bothSidesOfTheWayAreTold() {
    var play = Self.carrying(100, 30)
    play.press(Key(.enter))
    #expect(view(play.model).text.contains("client TLS 1.2, server TLS 1.3 ✓"))
    // TLS on one side only is not safe.
    play.connects(2) {
      s("220 hi")
      tls()
    }
    play.model.watch(2)
    #expect(view(play.model).text.contains("client NO TLS, server TLS 1.3 verified"))
  }

  @Test func whatGoesWrongStandsWhereItHappened() {
    var play = Self.proxy()
    play.watched(
      .began(
        number: 1, from: "127.0.0.1:50001", started: Timestamp(seconds: 0, nanoseconds: 0)))
    play.watched(.troubled(number: 1, .connectionRefused(place: "mx.example.org port 587")))
    play.watched(.ended(number: 1))
    #expect(view(play.model).text.contains("failed"))
    #expect(play.model.notice?.text.hasPrefix("Session 1: ") == true)
    play.press(Key(.enter))
    #expect(view(play.model).text.contains("mx.example.org port 587"))
  }

  @Test func leavingAsksWhileSessionsAreOpen() {
    var play = Self.carrying()
    play.command("quit")
    #expect(play.model.dialog?.question == .quit)
    #expect(view(play.model).text.contains("another program is open"))
    play.press(Key(.escape))
    play.watched(.ended(number: 1))
    play.command("quit")
    #expect(play.model.isOver && play.takeEffects() == [.quit])
  }

  private func expect(_ play: ScreenPlay, _ name: String) {
    let size = play.model.size
    ScreenSnapshot.expect(
      view(play.model), named: "others/\(name)-\(size.columns)x\(size.rows)")
  }
}
