import PracticeServer
import SASL
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Logging in from a script.
@Suite struct ScriptAuthTests {
  private func base64(_ text: String) -> String {
    String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    (":auth", [220, 250, 235, 221]), (":auth plain", [220, 250, 235, 221]),
    (":auth LOGIN", [220, 250, 334, 334, 235, 221]),
  ])
  func theAnswersAreComputed(line: String, codes: [Int]) async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n\(line)\n", at: server)
    #expect(run.codes == codes)
    #expect(run.status == .done)
    let mechanism = run.moments.last?.session.authentication
    #expect(mechanism == (line.hasSuffix("LOGIN") ? "LOGIN" : "PLAIN"))
    for secret in ["practice", "\0alice\0practice", "alice"] {
      #expect(!run.printed.contains(base64(secret)))
    }
    await server.stop()
  }

  @Test func theAnswersMayStandInTheScript() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      "EHLO me\nAUTH LOGIN\n\(base64("alice"))\n\(base64("practice"))\nMAIL FROM:<>\n",
      at: server)
    #expect(run.codes == [220, 250, 334, 334, 235, 250, 221])
    #expect(run.status == .done)
    #expect(run.notes.isEmpty)
    await server.stop()
  }

  /// A line behind a 334 is the answer, whatever it looks like.
  @Test(arguments: ["#no comment", ":quit", "", "NOOP"])
  func whateverStandsBehindAChallengeIsTheAnswer(line: String) async throws {
    let server = try ScriptedServer(answering: ["334 ", "535 5.7.8 no", "221 bye"])
    let run = try await ScriptRun("AUTH PLAIN\n\(line)\n", at: server.target)
    #expect(try await server.finish() == ["AUTH PLAIN", line, "QUIT"])
    #expect(run.status == .noPermission)
  }

  @Test(arguments: [
    ("535 5.7.8 wrong", Status.noPermission), ("454 4.7.0 later", .temporary),
    ("504 5.5.4 what", .noPermission),
  ])
  func aRefusalDecides(reply: String, status: Status) async throws {
    let server = try ScriptedServer(answering: [reply, "221 bye"])
    let run = try await ScriptRun(":auth\n", at: server.target)
    #expect(run.status == status)
    _ = try await server.finish()
  }

  @Test func wrongCredentialsAreRefusedByTheRealServer() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n:auth login\n", at: server, credentials: .mallory)
    #expect(run.codes == [220, 250, 334, 334, 535, 221])
    #expect(run.status == .noPermission)
    await server.stop()
  }

  @Test func whereAUTHIsRefusedItsAnswersAreSkipped() async throws {
    let server = try ScriptedServer(answering: ["504 5.5.4 no", "250 ok", "221 bye"])
    let run = try await ScriptRun("AUTH LOGIN\nYWxpY2U=\ncHJhY3RpY2U=\nNOOP\n", at: server.target)
    #expect(try await server.finish() == ["AUTH LOGIN", "NOOP", "QUIT"])
    let guide = Guide(language: .en)
    #expect(
      run.notes == [guide.text(.answerSkipped(line: 2)), guide.text(.answerSkipped(line: 3))])
    #expect(run.status == .noPermission)
  }

  @Test func whereAnAnswerIsRefusedTheNextIsSkipped() async throws {
    let server = try ScriptedServer(answering: ["334 VQ==", "501 5.5.2 no", "221 bye"])
    let run = try await ScriptRun("AUTH LOGIN\nYWxpY2U=\ncHJhY3RpY2U=\n", at: server.target)
    #expect(try await server.finish() == ["AUTH LOGIN", "YWxpY2U=", "QUIT"])
    #expect(run.notes.count == 1)
  }

  /// Who is logged in already is refused, and the answers are none of the server's business.
  @Test func whereASecondAUTHIsRefusedItsAnswersAreSkipped() async throws {
    let server = try ScriptedServer(
      answering: ["235 2.7.0 welcome", "503 5.5.1 you are in", "221 bye"])
    let run = try await ScriptRun(
      "AUTH PLAIN AGEAYg==\nAUTH LOGIN\nYWxpY2U=\ncHJhY3RpY2U=\n", at: server.target)
    #expect(try await server.finish() == ["AUTH PLAIN AGEAYg==", "AUTH LOGIN", "QUIT"])
    #expect(run.notes.count == 2)
  }

  @Test func behindALoginUnknownCommandsAreSent() async throws {
    let server = try ScriptedServer(answering: ["235 welcome", "500 what", "221 bye"])
    let run = try await ScriptRun("AUTH PLAIN AGEAYg==\nFROB\n", at: server.target)
    #expect(try await server.finish() == ["AUTH PLAIN AGEAYg==", "FROB", "QUIT"])
    #expect(run.notes.isEmpty)
  }

  @Test func theEndAtAChallengeBreaksOff() async throws {
    let server = try ScriptedServer(answering: ["334 ", "501 5.7.0 as you wish", "221 bye"])
    let run = try await ScriptRun("AUTH PLAIN\n", at: server.target)
    #expect(try await server.finish() == ["AUTH PLAIN", "*", "QUIT"])
    #expect(run.trouble == nil)
  }

  @Test func aChallengeThatCannotBeReadIsBrokenOff() async throws {
    let server = try ScriptedServer(
      answering: ["334 not base64", "501 5.7.0 as you wish", "221 bye"])
    _ = try await ScriptRun(":auth login\n", at: server.target)
    #expect(try await server.finish() == ["AUTH LOGIN", "*", "QUIT"])
  }

  @Test(
    arguments: [
      (":auth", nil, Trouble.credentialsMissing),
      (":auth cram-md5", .alice, .mechanismUnknown("CRAM-MD5")),
      (":auth", Credentials(user: "a", password: "\0"), .unusableCredentials),
    ] as [(String, Credentials?, Trouble)])
  func whatCannotBeComputedEndsTheScript(
    line: String, credentials: Credentials?, trouble: Trouble
  ) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("\(line)\nNOOP\n", at: server.target, credentials: credentials)
    #expect(run.status == .usage)
    #expect(run.trouble == trouble)
    #expect(try await server.finish() == [])
  }
}
