import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// Line mode in a pipe: what is typed, sent and written.
@Suite struct LineModeTests {
  private let guide = Guide(language: .en)

  @Test func evidenceIsWrittenInWholeLines() async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(
      """
      EHLO me.test
      MAIL FROM: <a@b.test>
      :evidence
      QUIT
      """, at: server.target)
    for line in [
      "Greets as:  practice.test", "EHLO:       me.test", "C: MAIL FROM: <a@b.test>\\r\\n",
      "Rule:       space-after-colon (error, by the client), RFC 5321 §3.3",
    ] {
      #expect(play.text.contains("\n" + line), "\(line)")
    }
    await server.stop()
  }

  @Test func aWholeSession() async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(
      """
      EHLO me.test
      MAIL FROM:<a@b.test>
      RCPT TO:<bob@practice.test>
      DATA
      Subject: dots

      .hidden
      :tls
      ?
      ..
      .
      QUIT
      """, at: server.target)
    #expect(play.status == .done)
    #expect(play.trouble == nil)
    let message = try #require(server.mailbox.messages.first)
    #expect(
      String(decoding: message.octets, as: UTF8.self)
        == "Subject: dots\r\n\r\n.hidden\r\n:tls\r\n?\r\n..\r\n")
    // Each thing that was said stands there once, with the state and what may come next.
    for line in ["C:   EHLO me.test", "S: + 220 ", "[greeted] next: ", "[rcpt] next: ", "[data]"] {
      #expect(play.text.contains(line), "\(line)")
    }
    #expect(play.text.ranges(of: "EHLO me.test").count == 1)
    #expect(!play.text.contains("\u{1B}"))
    await server.stop()
  }

  @Test(arguments: ["", "NOOP\n", "NOOP"])
  func theEndOfTheInputIsQUIT(input: String) async throws {
    let replies = input.isEmpty ? ["221 bye"] : ["250 ok", "221 bye"]
    let server = try ScriptedServer(answering: replies)
    let play = try await LinePlay(input, at: server.target)
    #expect(try await server.finish().last == "QUIT")
    #expect(play.status == .done)
    #expect(play.trouble == nil)
  }

  /// The explorer's own end is no matter of what the server thought of the commands.
  @Test func refusalsDoNotChangeTheStatus() async throws {
    let server = try ScriptedServer(answering: ["550 no", "451 later", "221 bye"])
    let play = try await LinePlay("VRFY a\nVRFY b\n", at: server.target)
    #expect(play.status == .done)
    _ = try await server.finish()
  }

  @Test func theEndInsideAMessageSendsNoDot() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("354 go")
      try peer.hearEnd()
    }
    let play = try await LinePlay("DATA\nhalf\n", at: server.target)
    #expect(play.status == .badInput)
    #expect(play.trouble == .inputEndedInMessage)
    #expect(try await server.finish() == ["DATA", "half"])
  }

  @Test func theEndAtAChallengeBreaksOff() async throws {
    let server = try ScriptedServer(answering: ["334 ", "501 cancelled", "221 bye"])
    let play = try await LinePlay("AUTH PLAIN\n", at: server.target)
    #expect(try await server.finish() == ["AUTH PLAIN", "*", "QUIT"])
    #expect(play.status == .done)
  }

  @Test func anEmptyLineOrNextShowsTheSuggestions() async throws {
    for line in ["", ":next"] {
      let server = try ScriptedServer(answering: ["221 bye"])
      let play = try await LinePlay("\(line)\n", at: server.target)
      #expect(try await server.finish() == ["QUIT"])
      #expect(play.text.contains(guide.sentence(for: .greeted)))
      #expect(play.text.contains(" - MAIL FROM:<"))
    }
  }

  @Test(arguments: ["?", ":help"]) func helpListsTheCommands(line: String) async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    let play = try await LinePlay("\(line)\n", at: server.target)
    #expect(play.text.contains(guide.text(.lineModeHelp)))
    #expect(try await server.finish() == ["QUIT"])
  }

  @Test func explainExplains() async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    let play = try await LinePlay(":explain 550\n:explain frob\n", at: server.target)
    let title = try #require(try guide.explain(["550"]).first).title
    #expect(play.text.contains(title))
    #expect(play.text.contains("\"frob\""))
    #expect(try await server.finish() == ["QUIT"])
  }

  @Test func anUnknownCommandIsNotSent() async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    let play = try await LinePlay(":frob \u{1B}[2J\n", at: server.target)
    #expect(play.text.contains(guide.text(.badCommand(#":frob \x1B[2J"#, .unknown))))
    #expect(!play.text.contains("\u{1B}"))
    #expect(try await server.finish() == ["QUIT"])
  }

  @Test func theProgramsOwnCommandsDoWhatTheySay() async throws {
    let server = try await PracticeServer.start()
    var settings = LinePlay.Settings()
    settings.trusted = server.certificate
    let play = try await LinePlay(
      ":ehlo\n:tls\n:ehlo\n:auth login\n:note all is well\n:quit\n", at: server.target, settings)
    #expect(play.status == .done)
    for words in ["EHLO me.test", "TLSv1.3 from here, verified", "235 2.7.0", "all is well"] {
      #expect(play.text.contains(words), "\(words)")
    }
    #expect(!play.text.contains("cHJhY3RpY2U="))
    await server.stop()
  }

  @Test func answersAreEncodedAndOnlySentToAChallenge() async throws {
    let server = try ScriptedServer(
      answering: ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 welcome", "221 bye"])
    let play = try await LinePlay(
      ":answer early\nAUTH LOGIN\n:answer alice\n:answer practice\n", at: server.target)
    // A line that starts with a colon is ours outside of content, behind a challenge as well.
    #expect(
      try await server.finish() == ["AUTH LOGIN", "YWxpY2U=", "cHJhY3RpY2U=", "QUIT"])
    #expect(play.text.contains(guide.text(LineModeNotice.noChallenge)))
    #expect(
      play.text.contains(guide.text(LineModeNotice.challenge(.text(Array("Password:".utf8))))))
    #expect(!play.text.contains("cHJhY3RpY2U="))
  }

  @Test func withoutCredentialsNobodyLogsIn() async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    var settings = LinePlay.Settings()
    settings.credentials = nil
    let play = try await LinePlay(":auth\n", at: server.target, settings)
    #expect(play.text.contains("--user"))
    #expect(try await server.finish() == ["QUIT"])
  }

  @Test(arguments: ["MAIL FROM:<>", "auth login", ":auth plain", ":auth"])
  func underRequireNothingOfImportanceIsSentBeforeTLS(line: String) async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    var settings = LinePlay.Settings()
    settings.tls = .require
    let play = try await LinePlay("\(line)\n", at: server.target, settings)
    #expect(try await server.finish() == ["QUIT"])
    #expect(play.text.contains(guide.text(Trouble.tlsRequired)))
    #expect(play.status == .done)
  }

  @Test(arguments: ["STARTTLS", ":tls"])
  func underNeverTLSIsNotBegun(line: String) async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    var settings = LinePlay.Settings()
    settings.tls = .never
    let play = try await LinePlay("\(line)\n", at: server.target, settings)
    #expect(try await server.finish() == ["QUIT"])
    #expect(play.text.contains(guide.text(Trouble.tlsForbidden)))
  }

  @Test func linesWaitForTheReplyBeforeThem() async throws {
    let server = try ScriptedServer { peer in
      for reply in ["220 mx", "250-a\r\n250 b", "250 ok"] {
        guard peer.hearsNothing(for: 50) else { throw Peer.Ended() }
        try peer.say(reply)
        try peer.hear()
      }
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let play = try await LinePlay("EHLO me\nNOOP\nQUIT\n", at: server.target)
    #expect(try await server.finish() == ["EHLO me", "NOOP", "QUIT"])
    #expect(play.status == .done)
  }

  @Test func chunksAreNotStuffed() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: ".two")
      guard peer.hearsNothing(for: 50) else { throw Peer.Ended() }
      try peer.say("250 ok")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    let play = try await LinePlay("BDAT 11 LAST\none\n.two\n", at: server.target, settings)
    #expect(play.text.contains("C (11 octets to go)> "))
    #expect(try await server.finish() == ["BDAT 11 LAST", "one", ".two", "QUIT"])
  }
}
