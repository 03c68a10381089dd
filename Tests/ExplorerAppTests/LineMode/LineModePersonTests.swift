import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// Line mode with a person who types.
@Suite struct LineModePersonTests {
  private let guide = Guide(language: .en)

  private func settings(_ verification: VerificationPolicy = .ask) -> LinePlay.Settings {
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    settings.verification = verification
    return settings
  }

  /// What is typed stands on the terminal already, and is not written again.
  @Test func whatIsTypedIsNotEchoed() async throws {
    let server = try ScriptedServer(answering: ["250 ok", "221 bye"])
    let play = try await LinePlay("NOOP\nQUIT\n", at: server.target, settings())
    #expect(!play.text.contains("NOOP\n"))
    #expect(play.text.contains("C: "))
    #expect(play.text.hasPrefix(guide.text(.welcome(recording: nil))))
    #expect(try await server.finish() == ["NOOP", "QUIT"])
  }

  @Test func theWelcomeNamesTheRecording() async throws {
    let folder = try TemporaryFolder()
    let server = try ScriptedServer(answering: ["221 bye"])
    var settings = settings()
    settings.recording = .file(folder.path("session.ehlo"))
    let play = try await LinePlay("QUIT\n", at: server.target, settings)
    #expect(play.text.contains(folder.path("session.ehlo")))
    _ = try await server.finish()
  }

  @Test func aStuffedDotIsSaid() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("354 go")
      try peer.hear(upTo: ".")
      try peer.say("250 ok")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let play = try await LinePlay("DATA\n.x\n.\n", at: server.target, settings())
    #expect(try await server.finish() == ["DATA", "..x", ".", "QUIT"])
    #expect(play.text.contains("'..x'"))
    #expect(play.text.contains("C> "))
  }

  @Test(arguments: ["y", "yes", "Y", "YES"])
  func aCertificateMayBeAccepted(answer: String) async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(
      "EHLO me\nSTARTTLS\n\(answer)\nEHLO me\nQUIT\n", at: server.target, settings())
    #expect(play.status == .done)
    #expect(play.text.contains(guide.text(LineModeNotice.certificateFailed)))
    // Words are broken into lines for a person.
    let words = play.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains(guide.sentence(for: CertificateProblem.selfSigned)))
    #expect(play.text.contains(guide.text(LineModeNotice.certificateQuestion)))
    #expect(play.text.contains("NOT verified"))
    #expect(play.text.contains("practice.test"))
    await server.stop()
  }

  @Test(arguments: ["n\n", "\n", "No\n", ""])
  func whateverElseIsSaidRejectsIt(answer: String) async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(
      "EHLO me\nSTARTTLS\n\(answer)", at: server.target, settings())
    #expect(play.status == .noPermission)
    guard case .tlsFailed(_, let reason) = play.trouble else {
      Issue.record("\(String(describing: play.trouble))")
      return
    }
    #expect(reason.contains("self-signed"))
    await server.stop()
  }

  @Test func anUnclearAnswerIsAskedAgain() async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(
      "EHLO me\nSTARTTLS\nEHLO me\ny\nEHLO me\nQUIT\n", at: server.target, settings())
    #expect(play.status == .done)
    #expect(play.text.contains(guide.text(LineModeNotice.answerUnclear)))
    await server.stop()
  }

  /// The question waits as long as the person does.
  @Test func theAnswerMayComeFromATerminal() async throws {
    let server = try await PracticeServer.start()
    let input = try InputPipe()
    let question = guide.text(LineModeNotice.certificateQuestion)
    input.type("EHLO me\nSTARTTLS\n")
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings()
    ) { output in
      try await output.wait(for: question)
      input.type("y\n")
      try await output.wait(for: "TLSv1.3 from here")
      input.type("EHLO me\n")
      input.end()
    }
    #expect(play.status == .done)
    #expect(play.text.contains("NOT verified"))
    await server.stop()
  }

  @Test func aPersonIsWarnedBeforeAPasswordGoesInTheClear() async throws {
    let server = try await PracticeServer.start()
    let play = try await LinePlay(":ehlo\n:auth plain\nQUIT\n", at: server.target, settings())
    #expect(play.text.contains("No TLS yet"))
    #expect(play.text.contains("235 2.7.0"))
    await server.stop()
  }

  /// A person may wait longer than the standard asks for: it is said, and the session goes on.
  @Test func silenceIsSaidAndWaitedOut() async throws {
    let gate = Gate()
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      gate.wait()
      try peer.say("250 at last")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let input = try InputPipe()
    input.type("VRFY a\n")
    var settings = settings()
    settings.patience = Patience(seconds: 1)
    let silence = "did not answer VRFY"
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings
    ) { output in
      try await output.wait(for: silence)
      gate.open()
      try await output.wait(for: "250 at last")
      input.type("QUIT\n")
      input.end()
    }
    #expect(play.status == .done)
    #expect(try await server.finish() == ["VRFY a", "QUIT"])
  }

  @Test(arguments: [("y\n", Status.done), ("n\n", .protocolError)])
  func aFloodIsAskedAbout(answer: String, status: Status) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw(
        String(repeating: "250-\(String(repeating: "x", count: 994))\r\n", count: 300))
      try peer.say("250 done")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    var settings = settings()
    settings.octetsUnasked = 200_000
    let play = try await LinePlay("EHLO me\n\(answer)QUIT\n", at: server.target, settings)
    #expect(play.status == status)
    #expect(play.text.contains(guide.text(LineModeNotice.floodQuestion)))
    _ = try? await server.finish()
  }

  @Test func aStrayLineDoesNotEndThePersonsSession() async throws {
    let server = try ScriptedServer(answering: ["hm\r\n250 ok", "221 bye"])
    let play = try await LinePlay("NOOP\nQUIT\n", at: server.target, settings())
    #expect(play.status == .done)
    #expect(try await server.finish() == ["NOOP", "QUIT"])
  }

  @Test func submissionRanksTLSFirst() async throws {
    let server = try ScriptedServer(answering: ["250-mx\r\n250 STARTTLS", "221 bye"])
    var settings = settings()
    settings.isSubmission = true
    let play = try await LinePlay("EHLO me\nQUIT\n", at: server.target, settings)
    #expect(play.text.contains("[ready] next: STARTTLS, MAIL"))
    _ = try await server.finish()
  }
}
