import ExplorerUI
import SMTPCore
import Testing

@testable import ExplorerApp

/// What becomes of what a client says while its commands are held.
@Suite struct HeldSessionTests {
  private static func late(_ pattern: String) -> ScenarioRule {
    var answer = ScenarioAnswer()
    answer.seconds = 1
    return ScenarioRule(.command(ScenarioPattern(pattern)), [answer])
  }

  private static func answer(_ text: String) -> HeldVerdict { .answer(Array(text.utf8)) }

  /// What was said in the clear before the yes to STARTTLS must not go out under TLS.
  @Test func nothingSaidInTheClearGoesOnUnderTLS() async throws {
    let play = try await HeldPlay([Self.late("STARTTLS")]) { peer in
      try peer.hear()
      try peer.say("EHLO me.test")
      try peer.hear(upTo: "250 HELP")
      try peer.say("STARTTLS")
      try peer.say("VRFY injected", "VRFY again")
      while try !peer.hear().hasPrefix("220 ") {}
      try peer.startTLS()
      try peer.say("NOOP", "QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(.pass(nil)) == "EHLO me.test")
    #expect(await play.decide(.pass(nil)) == "STARTTLS")
    // Nobody is asked about what came behind it.
    #expect(await play.decide(.pass(nil)) == "NOOP")
    #expect(await play.decide(.pass(nil)) == "QUIT")
    try await play.finish()
    #expect(play.sent == "EHLO me.test\r\nSTARTTLS\r\nNOOP\r\nQUIT\r\n")
    #expect(play.notes.contains { $0.contains("in the clear behind") })
  }

  /// The same where nothing is held: what comes along with STARTTLS waits for its answer.
  @Test(arguments: [["STARTTLS", "VRFY injected"], ["NOOP", "starttls", "VRFY injected"]])
  func nothingBehindSTARTTLSGoesOnBeforeItsAnswer(lines: [String]) async throws {
    let play = try await HeldPlay([Self.late("STARTTLS")], isOn: false) { peer in
      try peer.hear()
      try peer.say("EHLO me.test")
      try peer.hear(upTo: "250 HELP")
      try peer.say(lines.joined(separator: "\r\n"))
      try peer.say("VRFY again")
      while try !peer.hear().hasPrefix("220 ") {}
      try peer.startTLS()
      try peer.say("NOOP", "QUIT")
      try peer.hearEnd()
    }
    try await play.finish()
    #expect(!play.sent.contains("VRFY"), "\(play.sent)")
    #expect(play.sent.hasSuffix("NOOP\r\nQUIT\r\n"))
    #expect(play.notes.contains { $0.contains("in the clear behind") })
  }

  /// Where the server says no, it goes on.
  @Test func whatStandsBehindARefusedSTARTTLSGoesOn() async throws {
    let refusal = ScenarioAnswer("454 4.7.0 Not now", after: 1)
    let rule = ScenarioRule(.command(ScenarioPattern("STARTTLS")), [refusal])
    let play = try await HeldPlay([rule], isOn: false) { peer in
      try peer.hear()
      try peer.say("EHLO me.test")
      try peer.hear(upTo: "250 HELP")
      try peer.say("STARTTLS\r\nNOOP")
      try peer.say("QUIT")
      try peer.hearEnd()
    }
    let heard = try await play.finish()
    #expect(play.sent == "EHLO me.test\r\nSTARTTLS\r\nNOOP\r\nQUIT\r\n")
    #expect(heard.suffix(3).map { $0.prefix(3) } == ["454", "250", "221"])
    #expect(play.notes.isEmpty)
  }

  /// The server never saw AUTH; what the client says behind it is as secret as ever.
  @Test(arguments: [
    HeldVerdict.answer(Array("334 VXNlcm5hbWU6".utf8)), .pass(Array("NOOP".utf8)),
  ])
  func whatFollowsALoginThatWentNowhereIsSecret(verdict: HeldVerdict) async throws {
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.say("AUTH LOGIN")
      try peer.hear()
      try peer.say("aGFyZHRvZ3Vlc3M=")
      try peer.hear()
      try peer.say("VRFY bob")
      try peer.hear()
      try peer.say("QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(verdict) == "AUTH LOGIN")
    #expect(await play.decide(.pass(nil)) == "[secret]")
    #expect(await play.decide(.pass(nil)) == "VRFY bob")
    await play.passAll()
    try await play.finish()
    let begun = verdict == .pass(Array("NOOP".utf8)) ? "NOOP\r\n" : ""
    #expect(play.sent == begun + "[response]\r\nVRFY bob\r\nQUIT\r\n")
    #expect(!"\(play.seen.events)".contains("aGFyZHRvZ3Vlc3M="))
  }

  @Test func whatARecordingLeavesOutIsNotShown() async throws {
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.say("XCLIENT NAME=x LOGIN=s3cretlogin", "AUTH PLAIN AGEAYg==", "QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(.drop) == "[secret]")
    #expect(await play.decide(.drop) == "[secret]")
    #expect(await play.decide(.pass(nil)) == "QUIT")
    try await play.finish()
    #expect(play.notes.count == 2 && !"\(play.notes)".contains("s3cretlogin"))
  }

  /// A line that is longer than what is held is not held in part.
  @Test func aLineTooLongToBeHeldGoesOnWhole() async throws {
    let line = "NOOP " + String(repeating: "x", count: 200_000)
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.say(line, "QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(.pass(nil)) == "QUIT")
    try await play.finish()
    #expect(play.sent == line + "\r\nQUIT\r\n")
  }

  /// Holding that begins in the middle of a line begins with the next.
  @Test func aLineThatHasBegunToGoOnIsNotHeld() async throws {
    let gate = Gate()
    let play = try await HeldPlay(isOn: false) { peer in
      try peer.hear()
      try peer.sayRaw("NOOP\r\nAUTH PLAIN AGE")
      try peer.hear()
      gate.wait()
      try peer.say("AYg==", "QUIT")
      try peer.hearEnd()
    }
    while !play.sent.hasPrefix("NOOP") { await Task.yield() }
    play.proxy.hold.turn(true)
    gate.open()
    #expect(await play.decide(.pass(nil)) == "QUIT")
    try await play.finish()
    #expect(play.sent == "NOOP\r\n[AUTH PLAIN]\r\nQUIT\r\n")
  }

  @Test func aReplyByHandWaitsForThoseOfTheServer() async throws {
    let play = try await HeldPlay([Self.late("MAIL*")]) { peer in
      try peer.hear()
      try peer.say("EHLO me.test")
      try peer.hear(upTo: "250 HELP")
      try peer.say("MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(.pass(nil)) == "EHLO me.test")
    #expect(await play.decide(.pass(nil)) == "MAIL FROM:<a@b.test>")
    #expect(await play.decide(Self.answer("452 4.5.3 By hand")) == "RCPT TO:<c@d.test>")
    #expect(await play.decide(.pass(nil)) == "QUIT")
    let heard = try await play.finish()
    #expect(heard.suffix(3).map { $0.prefix(3) } == ["250", "452", "221"], "\(heard)")
  }

  /// The octets of a chunk are no commands, wherever they are cut.
  @Test(arguments: [HeldVerdict.drop, .answer(Array("503 5.5.1 By hand".utf8))])
  func aChunkGoesWhereItsCommandGoes(verdict: HeldVerdict) async throws {
    let isAnswered = verdict != .drop
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.sayRaw("BDAT 14\r\nQUI")
      if isAnswered { try peer.hear() }
      try peer.sayRaw("T\r\nVRFY a\r\nNOOP\r\n")
      try peer.hear()
      try peer.say("QUIT")
      try peer.hearEnd()
    }
    #expect(await play.decide(verdict) == "BDAT 14")
    #expect(await play.decide(.pass(nil)) == "NOOP")
    #expect(await play.decide(.pass(nil)) == "QUIT")
    try await play.finish()
    #expect(play.sent == "NOOP\r\nQUIT\r\n")
  }

  /// The person quits: nothing goes on that was not let go.
  @Test func whatIsHeldWhileTheProxyStopsGoesNowhere() async throws {
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.say("VRFY bob", "VRFY carol")
      try peer.hearEnd()
    }
    #expect(await play.held() == "VRFY bob")
    await play.proxy.stop()
    try await play.finish()
    #expect(play.sent.isEmpty)
    #expect(play.notes.count == 2 && play.notes[0].contains("VRFY bob"))
  }

  /// A client that has shut its side down may still wait for the replies.
  @Test(arguments: [true, false]) func whoSaysNoMoreStillHears(isOn: Bool) async throws {
    let play = try await HeldPlay([Self.late("NOOP")], isOn: isOn) { peer in
      try peer.hear()
      try peer.say("VRFY bob", "NOOP")
      peer.finishSaying()
      try peer.hearEnd()
    }
    await play.passAll()
    let heard = try await play.finish()
    #expect(heard.map { $0.prefix(3) } == ["220", "250", "250"], "\(heard)")
    #expect(play.sent == "VRFY bob\r\nNOOP\r\n")
  }

  @Test func whoIsGoneIsLetGo() async throws {
    let gate = Gate()
    let play = try await HeldPlay { peer in
      try peer.hear()
      try peer.say("VRFY bob")
      gate.wait()
      peer.reset()
    }
    #expect(await play.held() == "VRFY bob")
    gate.open()
    #expect(await play.held() == nil)
    try await play.finish()
    #expect(play.sent.isEmpty && play.notes.contains { $0.contains("left while") })
  }
}
