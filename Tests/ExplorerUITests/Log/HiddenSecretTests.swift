import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// A secret that a source has kept is hidden wherever its line is shown.
@Suite struct HiddenSecretTests {
  private static let secret = "AGFsaWNlAHNlY3JldA=="

  private static func looking(_ command: String) -> ScreenPlay {
    var play = ScreenPlay.open(120, 40) {
      s("220 hi")
      c("EHLO me.example")
      s("250-x.example", "250 AUTH PLAIN")
      c(command)
    }
    play.press(Key(.escape))
    return play
  }

  @Test(arguments: ["AUTH PLAIN \(secret)", "X-EXPS PLAIN \(secret)"])
  func noPageShowsIt(command: String) {
    for page in ["2", "3", "4", "6"] as [Character] {
      var play = Self.looking(command)
      play.press(.character(page))
      #expect(!view(play.model).text.contains(Self.secret), "page \(page)")
      play.press(.character("y"))
      for case .copy(let text) in play.takeEffects() { #expect(!text.contains(Self.secret)) }
    }
  }

  @Test func itsOctetsAreShownOnlyToWhoAsks() {
    var play = Self.looking("AUTH PLAIN \(Self.secret)")
    play.press(.character("x"))
    #expect(!view(play.model).text.contains("41 47 46 73"))
    play.press(.character("s"))
    #expect(view(play.model).text.contains("41 47 46 73"))
  }
}
