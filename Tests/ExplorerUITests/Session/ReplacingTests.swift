import SMTPCore
import SMTPGuide
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

  /// Until the session before has ended, nothing can be sent to the next, and nothing that is still
  /// told of the one before is taken for the next.
  @Test func theSessionThatIsLeftSaysNothingInTheNext() {
    var play = ScreenPlay.open { s("220 first.example hi") }
    play.live(.beginning(target: "second.example"))
    play.type("RSET\n")
    #expect(play.takeSent() == "")
    #expect(play.model.session.live?.status == .connecting)
    play.happen(s("421 bye"), closed(by: .server))
    play.live(.troubled(.serverLeft(reply: "421 bye")))
    play.live(.ended)
    #expect(play.model.session.timeline.entries.isEmpty)
    #expect(play.model.session.live?.status == .connecting)
    // What was typed meanwhile is not lost when it begins.
    play.live(.connecting(target: "smtp://second.example", TargetFacts(isSubmission: true)))
    #expect(play.model.session.live?.target == "smtp://second.example")
    #expect(play.model.session.target.isSubmission)
    #expect(play.model.prompt.text == "RSET")
    play.live(.connected(place: "second.example", recording: nil))
    play.happen(s("220 second.example hi"))
    play.type("\n")
    #expect(play.takeSent() == "RSET\r\n")
  }

  @Test func ofSeveralSessionsTheLastIsShown() {
    var play = ScreenPlay()
    play.live(.beginning(target: "first.example"))
    play.live(.beginning(target: "second.example"))
    play.live(.connecting(target: "first.example"))
    play.live(.ended)
    play.live(.connecting(target: "second.example"))
    #expect(play.model.session.live?.target == "second.example")
    #expect(play.model.session.live?.status == .connecting)
    play.live(.ended)
    #expect(play.model.isConnected == false)
  }

  @Test func aMessageThatIsLeftIsKeptAndThatIsSaid() {
    var play = ComposingTests.inData()
    play.type("Precious")
    play.live(.beginning(target: "second.example"))
    #expect(play.model.draft?.line(4) == "Subject: Precious")
    #expect(play.model.notice?.text == play.model.guide.text(ComposerText.draftIsKept))
  }

  private static func looking(
    at page: Character, _ play: ScreenPlay, greeting: String
  ) -> ScreenPlay {
    var play = play
    play.live(.connecting(target: "mx.example.org"))
    play.live(.connected(place: "mx.example.org", recording: nil, started: nil))
    play.happen(s(greeting), c("EHLO me.example"), s("250-x.example"), s("250 SIZE 1000"))
    play.press(Key(.escape), .character(page))
    return play
  }
}
