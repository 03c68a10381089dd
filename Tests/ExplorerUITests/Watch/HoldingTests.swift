import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Deciding about the commands of a proxy's clients.
@Suite struct HoldingTests {
  /// A proxy that holds, and watches its first session of two.
  private static func holding(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = ScreenPlay(columns, rows)
    play.watched(
      .listening(WatchPlace(host: "127.0.0.1", port: 2_525, target: "mx.example.org:587")))
    for number in 1...2 {
      play.connects(number) {
        s("220 mx.example.org ESMTP")
        c("EHLO laptop.example")
        s("250 mx.example.org")
      }
    }
    play.press(.character("h"), Key(.home), Key(.enter))
    #expect(play.takeEffects() == [.hold(true)])
    return play
  }

  private static func held(
    _ line: String = "MAIL FROM:<alice@example.org>", _ columns: Int = 80, _ rows: Int = 24
  ) -> ScreenPlay {
    var play = holding(columns, rows)
    play.watched(.held(number: 1, HeldCommand(octets: Array(line.utf8))))
    return play
  }

  @Test(arguments: OthersTests.sizes) func itLooksAsFoundGood(columns: Int, rows: Int) {
    var play = Self.held("MAIL FROM:<alice@example.org>", columns, rows)
    expect(play, "held")
    play.press(Key(.tab))
    play.type("550 5.7.1 Not today")
    expect(play, "held-answer")
    play.press(Key(.function(10)))
    play.watched(.held(number: 2, HeldCommand(octets: [], secretOctets: 46)))
    expect(play, "held-list")
    play.press(Key(.end), Key(.enter))
    expect(play, "held-secret")
  }

  @Test func enterPassesItOnAsItIsOrChanged() {
    var play = Self.held()
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.settleHeld(number: 1, .pass(nil))])
    #expect(play.model.session.watched?.held == nil && !play.model.isDeciding)
    play = Self.held("RCPT TO:<bob@example.org>")
    play.press(Key(.backspace))
    play.type("> NOTIFY=NEVER")
    play.press(Key(.enter))
    let changed = Array("RCPT TO:<bob@example.org> NOTIFY=NEVER".utf8)
    #expect(play.takeEffects() == [.settleHeld(number: 1, .pass(changed))])
  }

  @Test func oneKeyDropsIt() {
    var play = Self.held()
    play.press(.control("t"))
    #expect(play.takeEffects() == [.settleHeld(number: 1, .drop)])
  }

  @Test func itIsAnsweredByHand() {
    var play = Self.held()
    play.press(Key(.tab), Key(.enter))
    #expect(play.takeEffects() == [] && play.model.notice?.isTrouble == true)
    play.type("451 4.7.1 Later")
    play.press(Key(.enter))
    #expect(
      play.takeEffects() == [.settleHeld(number: 1, .answer(Array("451 4.7.1 Later".utf8)))])
    // Back to the command, which is there as it was.
    play = Self.held()
    play.press(Key(.tab))
    play.type("25")
    play.press(Key(.tab), Key(.enter))
    #expect(play.takeEffects() == [.settleHeld(number: 1, .pass(nil))])
  }

  /// Nobody would do the handshake.
  @Test func thereIsNoYesByHandToSTARTTLS() {
    var play = Self.held("starttls")
    play.press(Key(.tab))
    play.type("220 2.0.0 Go")
    play.press(Key(.enter))
    #expect(play.takeEffects() == [] && play.model.notice?.isTrouble == true)
    #expect(play.model.prompt.text == "220 2.0.0 Go")
    play.press(.control("u"))
    play.type("454 4.7.0 Later")
    play.press(Key(.enter))
    #expect(
      play.takeEffects() == [.settleHeld(number: 1, .answer(Array("454 4.7.0 Later".utf8)))])
  }

  /// What does not go with what the client does next is not sent.
  @Test(arguments: [
    ("NOOP", "STARTTLS"), ("STARTTLS", "NOOP"), ("BDAT 86 LAST", "BDAT 85 LAST"),
    ("BDAT 86", "NOOP"), ("NOOP", "BDAT 1"),
  ])
  func whatTheClientGoesOnByIsNotChanged(line: String, edited: String) {
    var play = Self.held(line)
    play.press(.control("u"))
    play.type(edited)
    play.press(Key(.enter))
    #expect(play.takeEffects() == [] && play.model.notice?.isTrouble == true)
    #expect(play.model.prompt.text == edited)
  }

  @Test func theRestOfABDATIsChanged() {
    var play = Self.held("BDAT 86")
    play.type(" LAST")
    play.press(Key(.enter))
    #expect(
      play.takeEffects() == [.settleHeld(number: 1, .pass(Array("BDAT 86 LAST".utf8)))])
  }

  /// Behind it the client would say its password, or its message.
  @Test(arguments: ["AUTH LOGIN", "DATA"]) func thereIsNoMoreByHand(line: String) {
    var play = Self.held(line)
    play.press(Key(.tab))
    play.type("334 VXNlcm5hbWU6")
    play.press(Key(.enter))
    #expect(play.takeEffects() == [] && play.model.notice?.isTrouble == true)
  }

  @Test func thatItsClientSaysNoMoreStandsBelowIt() {
    var play = Self.held()
    play.watched(.silent(number: 1))
    #expect(view(play.model).text.contains("Its client sends no more"))
  }

  /// Of more sessions than are kept one leaves the list: one that nothing waits in, and what waits
  /// goes on where there is no other.
  @Test func whatIsHeldIsNotForgotten() {
    var play = Self.holding()
    let most = OthersModel.most
    for number in 3...most { play.connects(number) { s("220 mx.example.org ESMTP") } }
    for number in 2..<most {
      play.watched(.held(number: number, HeldCommand(octets: Array("NOOP".utf8))))
    }
    play.connects(most + 1) { s("220 mx.example.org ESMTP") }
    #expect(play.takeEffects() == [] && play.model.others.index(of: most) == nil)
    // What comes of it later waits for nobody.
    play.watched(.held(number: most, HeldCommand(octets: Array("NOOP".utf8))))
    #expect(play.takeEffects() == [.settleHeld(number: most, .pass(nil))])
    play.watched(.held(number: most + 1, HeldCommand(octets: Array("NOOP".utf8))))
    play.connects(most + 2) { s("220 mx.example.org ESMTP") }
    #expect(play.takeEffects() == [.settleHeld(number: 2, .pass(nil))])
    #expect(play.model.notice?.text.contains("session 2 has left it") == true)
  }

  @Test func whatWasBegunIsKeptWhileAnotherIsLookedAt() {
    var play = Self.held("RCPT TO:<bob@example.org>")
    play.type(" NOTIFY=NEVER")
    play.press(Key(.function(10)), Key(.end), Key(.enter))
    #expect(play.model.session.watched?.number == 2 && play.model.prompt.isEmpty)
    play.press(Key(.function(10)), Key(.home), Key(.enter))
    #expect(play.model.prompt.text == "RCPT TO:<bob@example.org> NOTIFY=NEVER")
    // What is held next begins anew.
    play.press(Key(.enter))
    _ = play.takeEffects()
    play.watched(.held(number: 1, HeldCommand(octets: Array("DATA".utf8))))
    #expect(play.model.prompt.text == "DATA")
  }

  @Test func oneKeyPassesAllOnAndEndsIt() {
    var play = Self.held()
    play.watched(.held(number: 2, HeldCommand(octets: Array("NOOP".utf8))))
    play.press(.control("g"))
    #expect(play.takeEffects() == [.hold(false)])
    #expect(!play.model.others.isHolding)
    #expect((0..<2).allSatisfy { play.model.watchedSession($0)?.watched?.held == nil })
    // What was told meanwhile comes too late.
    play.watched(.held(number: 1, HeldCommand(octets: Array("NOOP".utf8))))
    #expect(play.model.session.watched?.held == nil)
  }

  @Test func aSecretIsNotShownNorChanged() {
    var play = Self.holding()
    play.watched(.held(number: 1, HeldCommand(octets: [], secretOctets: 46)))
    play.type("abc")
    #expect(play.model.prompt.isEmpty)
    #expect(view(play.model).text.contains("[secret, 46 octets]"))
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.settleHeld(number: 1, .pass(nil))])
  }

  /// Octets that cannot be typed go on as they are; nothing of them reaches the terminal.
  @Test func whatIsNoTextGoesOnAsItIs() {
    var play = Self.holding()
    play.watched(.held(number: 1, HeldCommand(octets: Array("NOOP \u{1B}[2J".utf8) + [0xFF])))
    play.type("x")
    #expect(view(play.model).text.contains(#"NOOP \x1B[2J\xFF"#))
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.settleHeld(number: 1, .pass(nil))])
  }

  @Test func anotherSessionThatIsHeldIsTold() {
    var play = Self.holding()
    play.press(.character("j"))
    play.watched(.held(number: 2, HeldCommand(octets: Array("NOOP".utf8))))
    #expect(play.model.notice?.text.contains("Session 2 is held") == true)
    play.press(Key(.function(10)))
    #expect(view(play.model).text.contains("! held"))
    play.press(Key(.end), Key(.enter))
    #expect(play.model.isDeciding && play.model.prompt.text == "NOOP")
  }

  @Test func theLogIsLookedAtMeanwhile() {
    var play = Self.held()
    play.press(Key(.escape), .character("k"))
    #expect(!play.model.isDeciding && play.model.log.selection != nil)
    play.press(Key(.tab))
    #expect(play.model.isDeciding && play.model.prompt.text == "MAIL FROM:<alice@example.org>")
  }

  @Test func whoLeavesIsLetGo() {
    var play = Self.held()
    play.watched(.held(number: 1, nil))
    #expect(play.model.session.watched?.held == nil && play.model.prompt.isEmpty)
    play = Self.held()
    play.watched(.ended(number: 1))
    #expect(play.model.session.watched?.held == nil)
  }

  @Test func onlyAProxyHolds() {
    var play = ScreenPlay.practising()
    play.command("hold")
    #expect(play.model.notice?.isTrouble == true && play.takeEffects() == [])
  }

  private func expect(_ play: ScreenPlay, _ name: String) {
    let size = play.model.size
    ScreenSnapshot.expect(
      view(play.model), named: "others/\(name)-\(size.columns)x\(size.rows)")
  }
}
