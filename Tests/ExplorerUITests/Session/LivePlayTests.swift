import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing
import Transcript

@testable import ExplorerUI

/// What a live session tells, and what the screen makes of it.
@Suite struct LivePlayTests {
  @Test func connectingBeginsAFreshSession() {
    var play = ScreenPlay.open {
      s("220 hi")
      c("NOOP")
      s("250 ok")
    }
    play.live(.connecting(target: "lmtp://other", TargetFacts(isLMTP: true)))
    #expect(play.model.session.timeline.entries.isEmpty)
    #expect(play.model.session.timeline.session.isLMTP)
    #expect(play.model.session.live?.status == .connecting)
    #expect(play.model.screen == .explorer)
    #expect(play.model.session.live?.target == "lmtp://other")
  }

  @Test func whatATargetSaysGoesWithIt() {
    var play = ScreenPlay()
    play.live(
      .connecting(
        target: "first", TargetFacts(isSubmission: true, recipient: "carol@example.org")))
    play.live(.connected(place: "first", recording: nil))
    play.happen(opened(), s("220 hi"), c("EHLO me"), s("250 hi"))
    play.happen(c("MAIL FROM:<a@b.example>"), s("250 ok"))
    play.type("RCPT TO:<")
    play.press(Key(.tab))
    #expect(play.model.prompt.text == "RCPT TO:<carol@example.org>")
    play.live(.connecting(target: "second"))
    play.live(.connected(place: "second", recording: nil))
    play.happen(opened(), s("220 hi"), c("EHLO me"), s("250 hi"))
    play.happen(c("MAIL FROM:<a@b.example>"), s("250 ok"))
    play.type("RCPT TO:<")
    play.press(Key(.tab))
    #expect(!play.model.prompt.text.contains("carol"))
    #expect(!play.model.session.target.isSubmission)
  }

  @Test func behindTheEndEnterConnectsAgain() {
    var play = ScreenPlay.open { s("220 hi") }
    play.happen(closed(by: .server))
    play.live(.ended)
    #expect(view(play.model).text.contains("Enter connects again, :quit leaves"))
    play.press(.control("l"))
    _ = play.takeEffects()
    let screen = view(play.model).text
    #expect(screen.contains("The session is over. Enter connects again."))
    #expect(screen.contains("Enter connect again"))
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.connect(target: "mx.example.org:587")])
    play.command("reconnect")
    #expect(play.takeEffects() == [.connect(target: "mx.example.org:587")])
    play.type("NOOP\n")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.text == play.model.guide.text(ActionObstacle.sessionOver))
    #expect(play.model.prompt.text == "NOOP")
  }

  @Test func aSessionCanBeSavedWhoeverRecordsIt() {
    var play = ScreenPlay()
    play.live(.connecting(target: "mx"))
    play.command("save session.ehlo")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.text == play.model.guide.text(ActionObstacle.nothingToSave))
    play.live(.connected(place: "mx", recording: nil))
    play.happen(opened(), s("220 hi"))
    play.command("save session.ehlo")
    #expect(play.takeEffects() == [.save(path: "session.ehlo")])
    play.live(.ended)
    play.command("save session.ehlo")
    #expect(play.takeEffects() == [.save(path: "session.ehlo")])
  }

  @Test(arguments: [
    ("export html", Effect.export(.html, path: nil, isShared: false)),
    ("export markdown a b.txt", .export(.markdown, path: "a b.txt", isShared: false)),
    ("export page.html", .export(.html, path: "page.html", isShared: false)),
    ("share", .export(.ehlo, path: nil, isShared: true)),
    ("share page.html", .export(.html, path: "page.html", isShared: true)),
    ("share page", .export(.ehlo, path: "page", isShared: true)),
  ]) func aSessionIsWrittenInOtherFormats(command: String, effect: Effect) {
    var play = ScreenPlay.open()
    play.happen(opened(), s("220 hi"))
    play.command(command)
    #expect(play.takeEffects() == [effect])
  }

  @Test func aFormatThatIsNoneIsTold() {
    var play = ScreenPlay.open()
    play.happen(opened(), s("220 hi"))
    play.command("export docx")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.text.contains("'docx'") == true)
    #expect(play.model.notice?.text.contains("markdown") == true)
  }

  @Test func theTurnIsTracked() {
    var play = ScreenPlay.open()
    #expect(play.model.waitedSeconds == 0)
    play.wait(3)
    #expect(play.model.waitedSeconds == 3)
    play.happen(s("220 hi"))
    #expect(play.model.waitedSeconds == nil)
    play.happen(c("EHLO x"))
    play.wait(7.5)
    #expect(play.model.waitedSeconds == 7)
    // Two commands are under way: with the first reply the second one has its own time.
    play.happen(c("NOOP"), s("250 ok"))
    #expect(play.model.waitedSeconds == 0)
    play.happen(closed(by: .server))
    #expect(play.model.waitedSeconds == nil)
  }

  @Test func theClockTicksEachSecondWhileConnected() {
    var play = ScreenPlay()
    #expect(play.model.nextTick == nil)
    play.wait(0.25)
    play.live(.connecting(target: "mx"))
    #expect(play.model.nextTick?.microseconds == 1_250_000)
    play.wait(2.1)
    #expect(play.model.nextTick?.microseconds == 3_250_000)
    play.live(.ended)
    #expect(play.model.nextTick == nil)
  }

  @Test func aConnectionThatCannotBeMadeIsAskedAbout() {
    var play = ScreenPlay()
    play.live(.connecting(target: "mx.example.org"))
    play.live(.troubled(.connectionRefused(place: "mx.example.org:25")))
    play.live(.ended)
    #expect(
      play.model.dialog?.question == .trouble(.connectionRefused(place: "mx.example.org:25")))
    play.press(.character("r"))
    #expect(play.takeEffects() == [.connect(target: "mx.example.org")])
  }

  @Test func aSessionThatTheServerEndsSaysHowToGoOn() {
    var play = ScreenPlay.open { s("421 busy") }
    play.happen(closed(by: .client))
    play.live(.troubled(.serverLeft(reply: "421 busy")))
    play.live(.ended)
    #expect(play.model.session.live?.status == .ended(.serverLeft(reply: "421 busy")))
    #expect(play.model.notice?.isTrouble == true)
    let screen = view(play.model).text
    #expect(screen.contains("try again later") && screen.contains(":connect"))
    #expect(play.model.dialog == nil)
  }

  @Test func aGivenUpConnectionIsNoTrouble() {
    var play = ScreenPlay()
    play.live(.connecting(target: "mx"))
    play.press(.control("c"))
    #expect(play.takeEffects() == [.drop])
    play.live(.ended)
    #expect(play.model.session.live?.status == .ended(nil))
    #expect(play.model.dialog == nil)
  }

  @Test func controlCAsksOnceTheServerIsSlow() {
    var play = ScreenPlay.open { s("220 hi") }
    play.happen(c("EHLO x"))
    play.press(.control("c"))
    #expect(play.model.dialog == .quit)
    play.press(Key(.escape))
    play.wait(2)
    play.press(.control("c"))
    #expect(play.model.dialog?.question == .drop)
    // The reply comes while the question stands: there is nothing to ask any more.
    play.happen(s("250 ok"))
    #expect(play.model.dialog == nil)
  }

  @Test func aLostRecordingIsTold() {
    var play = ScreenPlay.open { s("220 hi") }
    play.live(.recordingLost(.recordingLost(path: "/tmp/x", reason: "no space")))
    #expect(
      play.model.session.live?.recording
        == .lost(.recordingLost(path: "/tmp/x", reason: "no space"))
    )
    #expect(play.model.notice?.isTrouble == true)
  }

  @Test func aFloodIsAskedAbout() {
    var play = ScreenPlay.open { s("220 hi") }
    play.live(.flooded)
    play.press(.character("y"))
    play.live(.flooded)
    play.press(Key(.escape))
    #expect(play.takeEffects() == [.allowMore, .drop])
  }

  @Test func aBatchOfEventsIsTakenWhole() {
    var play = ScreenPlay()
    play.live(.connecting(target: "mx"))
    let steps = Conversation {
      s("220 hi")
      for _ in 0..<5_000 {
        c("NOOP")
        s("250 ok")
      }
    }
    play.live(.events(steps.events))
    #expect(play.model.session.timeline.entries.count == 10_002)
  }

  @Test func leavingEndsTheProgramWithTheConnection() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.control("c"), .character("d"))
    #expect(play.takeEffects() == [.drop])
    #expect(!play.model.isOver)
    play.live(.ended)
    #expect(play.takeEffects() == [.quit])
    #expect(play.model.isOver)
  }

  @Test func thePracticeServerIsShownAround() {
    var play = ScreenPlay()
    play.live(.connecting(target: "practice:"))
    play.live(.connected(place: "the practice server", recording: nil, started: nil))
    play.happen(s("220 hi"), c("EHLO me.example"), s("250 hi"))
    for _ in 1...2 {
      play.happen(c("MAIL FROM:<a@b.example>"), s("250 ok"))
      let isFirst = play.model.session.live?.told.count == 1
      #expect((play.model.notice?.text.contains("550@reply.test") == true) == isFirst)
      play.press(Key(.escape), Key(.escape))
      play.happen(c("RCPT TO:<c@practice.test>"), s("250 ok"), c("DATA"), s("354 go"))
      play.happen(c("."), s("250 ok"))
      #expect((play.model.notice?.text.contains("F8") == true) == isFirst)
      play.press(Key(.escape), Key(.escape))
    }
  }
}
