import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing
import Transcript

@testable import ExplorerUI

/// Going on live from a line of what is shown.
@Suite struct ContinuingTests {
  /// A recording that is played to its end.
  static func played(
    _ columns: Int = 80, _ rows: Int = 24,
    @Conversation.Builder _ steps: () -> [Conversation.Step] = { mail }
  ) -> ScreenPlay {
    var play = ScreenPlay(columns, rows)
    play.take(
      .playback(.opened(name: "a.ehlo", target: "mx.example.org:587", isLMTP: false)))
    play.take(.playback(.events(Conversation(steps).events, fraction: 1)))
    play.take(.playback(.loaded(warnings: [])))
    play.press(.character("G"))
    return play
  }

  static let mail: [Conversation.Step] = [
    s("220 mx.example.org ESMTP"), c("EHLO laptop.example"), s("250-mx.example.org", "250 HELP"),
    c("MAIL FROM:<alice@example.org>"), s("250 2.1.0 Ok"), c("RCPT TO:<bob@example.org>"),
    s("250 2.1.5 Ok"), c("QUIT"), s("221 bye"), closed(by: .server),
  ]

  /// What is shown goes on with `target`: `c`, and Enter, and the connection is made.
  static func continued(_ play: ScreenPlay, at target: String = "mx.example.org:587") -> ScreenPlay
  {
    var play = play
    _ = play.takeEffects()
    play.press(.character("c"), Key(.enter))
    for effect in play.takeEffects() {
      guard case .connect(let text, let entry) = effect else { continue }
      play.live(.beginning(target: text, continuing: entry))
      play.live(.connecting(target: text))
      play.live(.connected(place: text, recording: "/tmp/new.ehlo"))
    }
    return play
  }

  @Test func theServerIsAskedFor() {
    var play = Self.played()
    play.press(.character("c"))
    #expect(play.model.palette?.editor.text == "continue mx.example.org:587")
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.connect(target: "mx.example.org:587", continuing: 10)])
  }

  @Test func whatRunsStopsAtTheLineThatGoesOn() {
    var play = Self.played()
    play.press(.character("g"), .character(" "), .character("c"))
    #expect(play.model.session.playback?.clock.isPlaying == false)
  }

  @Test func itIsSentAgainAndThePersonTakesOver() {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("220 other.example ESMTP"))
    #expect(play.takeSent() == "EHLO laptop.example\r\n")
    #expect(view(play.model).text.contains("sending again 1 of 3"))
    // No key sends anything meanwhile.
    play.type("RSET\n")
    play.command("raw RSET")
    play.command("ehlo")
    #expect(play.takeSent() == "")
    play.press(Key(.escape))
    play.press(Key(.escape))
    #expect(play.model.palette == nil)
  }

  @Test func atTheEndItSaysThatAllWasTheSame() {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("220 other.example ESMTP"))
    play.happen(c("EHLO laptop.example"), s("250-other.example", "250 HELP"))
    play.happen(c("MAIL FROM:<alice@example.org>"), s("250 2.1.0 Fine"))
    #expect(
      play.takeSent()
        == "EHLO laptop.example\r\nMAIL FROM:<alice@example.org>\r\nRCPT TO:<bob@example.org>\r\n")
    ScreenSnapshot.expect(view(play.model), named: "continuing/sending-80x24")
    play.happen(c("RCPT TO:<bob@example.org>"), s("250 2.1.5 Fine"))
    #expect(
      play.model.notice?.text == "You are where the recording was; all replies were the same.")
    ScreenSnapshot.expect(view(play.model), named: "continuing/done-80x24")
    play.type("RSET\n")
    #expect(play.takeSent() == "RSET\r\n")
  }

  private static func differing(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = continued(played(columns, rows))
    play.happen(opened(), s("220 other.example ESMTP"))
    play.happen(c("EHLO laptop.example"), s("250-other.example", "250 HELP"))
    play.happen(c("MAIL FROM:<alice@example.org>"), s("451 4.7.1 Come back later"))
    _ = play.takeEffects()
    return play
  }

  @Test func aDifferenceStopsShowsBothAndAsks() {
    var play = Self.differing()
    ScreenSnapshot.expect(view(play.model), named: "continuing/difference-80x24")
    ScreenSnapshot.expect(
      view(Self.differing(120, 40).model), named: "continuing/difference-120x40")
    play.press(.character("g"))
    #expect(play.takeSent() == "RCPT TO:<bob@example.org>\r\n")
    play.happen(c("RCPT TO:<bob@example.org>"), s("250 2.1.5 Ok"))
    #expect(play.model.notice?.text == "You are where the recording was, with 1 difference.")
  }

  @Test func atADifferenceThePersonCanTakeOver() {
    var play = Self.differing()
    play.press(Key(.escape))
    #expect(play.takeEffects().isEmpty)
    #expect(
      play.model.notice?.text == "You take over here; 1 recorded command was not sent.")
    play.type("QUIT\n")
    #expect(play.takeSent() == "QUIT\r\n")
  }

  @Test func atADifferenceTheConnectionCanBeDropped() {
    var play = Self.differing()
    play.press(.character("d"))
    #expect(play.takeEffects() == [.drop])
  }

  /// Where the server says no and closes, the difference can still be read.
  @Test func aDifferenceOutlivesTheConnection() {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("554 go away"), closed(by: .server))
    play.live(.ended)
    #expect(view(play.model).text.contains("554 go away"))
    #expect(view(play.model).text.contains("Esc close"))
    play.press(Key(.escape))
    #expect(play.model.dialog == nil && play.takeEffects().isEmpty)
  }

  @Test(arguments: [Key(.escape), .control("c")])
  func itCanBeStopped(key: Key) {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("220 other.example ESMTP"))
    play.press(key)
    #expect(!play.model.isSendingAgain)
    #expect(play.model.notice?.text == "You take over here; 2 recorded commands were not sent.")
    _ = play.takeEffects()
    play.happen(c("EHLO laptop.example"), s("250-other.example", "250 HELP"))
    #expect(play.takeSent() == "")
  }

  @Test func theEndOnTheWaySaysHowFarItCame() {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("220 other.example ESMTP"))
    play.happen(c("EHLO laptop.example"), closed(by: .server))
    play.live(.troubled(.closedAtOnce(place: "other.example")))
    play.live(.ended)
    #expect(play.model.notice?.text.hasSuffix("1 of 3 were sent again.") == true)
  }

  /// The content goes out as it was; no editor opens for it.
  @Test func aMessageIsSentAgain() {
    var play = Self.continued(
      Self.played {
        s("220 hi")
        c("HELO me")
        s("250 hi")
        c("MAIL FROM:<a@b.example>")
        s("250 ok")
        c("RCPT TO:<c@d.example>")
        s("250 ok")
        c("DATA")
        s("354 go")
        c("Subject: x", "", "..a dot", ".")
        s("250 ok")
      })
    play.happen(opened(), s("220 hi"))
    play.happen(c("HELO me"), s("250 hi"))
    play.happen(c("MAIL FROM:<a@b.example>"), s("250 ok"))
    play.happen(c("RCPT TO:<c@d.example>"), s("250 ok"))
    _ = play.takeEffects()
    play.happen(c("DATA"), s("354 go"))
    #expect(play.takeSent() == "Subject: x\r\n\r\n..a dot\r\n.\r\n")
    #expect(play.model.composer == nil)
    play.happen(c("Subject: x", ""))
    play.press(Key(.escape))
    #expect(play.model.composer == nil && play.model.draft == nil)
    play.happen(c("..a dot", "."), s("250 ok"))
    #expect(play.model.composer == nil && play.takeEffects().isEmpty)
  }

  /// Behind its DATA the message is the person's.
  @Test func upToDATAThePersonWrites() {
    var play = Self.continued(
      Self.played {
        s("220 hi")
        c("DATA")
        s("354 go")
      })
    play.happen(opened(), s("220 hi"))
    play.happen(c("DATA"), s("354 go"))
    #expect(play.model.composer != nil)
  }

  @Test func aSessionGoesOnFromItsPast() {
    var play = ScreenPlay.open { Array(Self.mail.prefix(7)) }
    play.press(Key(.escape), .character("k"), .character("k"), .character("c"))
    #expect(play.model.palette?.editor.text == "continue mx.example.org:587")
    play.press(Key(.enter))
    let effect = Effect.connect(target: "mx.example.org:587", continuing: 5)
    #expect(play.model.dialog?.question == .leave(effect))
    play.press(.character("y"))
    #expect(play.takeEffects() == [effect])
    play.live(.beginning(target: "mx.example.org:587", continuing: 5))
    play.live(.connecting(target: "mx.example.org:587"))
    play.live(.connected(place: "mx.example.org:587", recording: nil))
    play.happen(opened(), s("220 mx.example.org ESMTP"))
    #expect(play.takeSent() == "EHLO laptop.example\r\n")
    #expect(view(play.model).text.contains("sending again 1 of 2"))
  }

  /// Where no connection came about, another server can be tried.
  @Test func whatHadNoConnectionIsKept() {
    var play = Self.continued(Self.played())
    play.live(
      .troubled(.connectTimedOut(place: "mx.example.org:587", seconds: 30, isPort25: false)))
    play.live(.ended)
    play.press(.character("r"))
    #expect(play.takeEffects() == [.connect(target: "mx.example.org:587", continuing: 0)])
    play.command("continue other.example")
    #expect(play.takeEffects() == [.connect(target: "other.example", continuing: 0)])
    play.live(.beginning(target: "other.example", continuing: 0))
    play.live(.connecting(target: "other.example"))
    play.live(.connected(place: "other.example", recording: nil))
    play.happen(opened(), s("220 other.example ESMTP"))
    #expect(play.takeSent() == "EHLO laptop.example\r\n")
  }

  /// Where the person has forbidden what comes next, it does not wait for ever.
  @Test func whatMayNotGoOutStopsIt() {
    var play = Self.continued(Self.played())
    play.happen(opened(), s("220 other.example ESMTP"))
    play.take(.outcome(.failed(.cannotCopy)))
    #expect(play.model.isSendingAgain)
    play.take(.outcome(.failed(.tlsRequired)))
    #expect(!play.model.isSendingAgain && play.model.focus == .prompt)
  }

  @Test func withoutASessionThereIsNothingToGoOnFrom() {
    var play = ScreenPlay()
    play.command("continue practice:")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.text == play.model.guide.text(ActionObstacle.noSession))
  }
}
