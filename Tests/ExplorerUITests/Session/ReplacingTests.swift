import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// A session takes the place of another.
@Suite struct ReplacingTests {
  /// What was looked at in one session is nowhere in the next, which is as long.
  @Test(arguments: ["3", "4", "5", "6"] as [Character])
  func aPageKnowsTheNewSessionOnly(page: Character) {
    let second = Self.looking(at: page, ScreenPlay(80, 24), greeting: "220 second.example hi")
    let both = Self.looking(
      at: page, Self.looking(at: page, ScreenPlay(80, 24), greeting: "2 20 first.example hi"),
      greeting: "220 second.example hi")
    #expect(view(both.model).text == view(second.model).text)
    #expect(!view(both.model).text.contains("first.example"))
  }

  private static func looking(
    at page: Character, _ play: ScreenPlay, greeting: String
  ) -> ScreenPlay {
    var play = play
    play.live(.connecting(target: "mx.example.org", TargetFacts()))
    play.live(.connected(place: "mx.example.org", recording: nil, started: nil))
    play.happen(s(greeting), c("EHLO me.example"), s("250-x.example"), s("250 SIZE 1000"))
    play.press(Key(.escape), .character(page))
    return play
  }
}
