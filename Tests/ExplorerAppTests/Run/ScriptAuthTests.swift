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
    (":auth plain", "PLAIN", [220, 250, 235, 221]),
    (":auth LOGIN", "LOGIN", [220, 250, 334, 334, 235, 221]),
    (":auth cram-md5", "CRAM-MD5", [220, 250, 334, 235, 221]),
    (":auth scram-sha-1", "SCRAM-SHA-1", [220, 250, 334, 334, 235, 221]),
    (":auth", "SCRAM-SHA-256", [220, 250, 334, 334, 235, 221]),
    (":auth xoauth2", "XOAUTH2", [220, 250, 235, 221]),
    (":auth oauthbearer", "OAUTHBEARER", [220, 250, 235, 221]),
    (":auth anonymous", "ANONYMOUS", [220, 250, 235, 221]),
  ])
  func theAnswersAreComputed(line: String, mechanism: String, codes: [Int]) async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n\(line)\n", at: server)
    #expect(run.codes == codes)
    #expect(run.status == .done)
    #expect(run.moments.last?.session.authentication == mechanism)
    let guide = Guide(language: .en)
    let isMutual = mechanism.hasPrefix("SCRAM-")
    #expect(
      run.notes
        == (isMutual ? [guide.text(LoginNotice.serverVerified(mechanism: mechanism))] : []))
    for secret in ["practice", "\0alice\0practice", "alice"] {
      #expect(!run.printed.contains(base64(secret)))
    }
    await server.stop()
  }

  /// What a challenge says stands below it, field by field.
  @Test func theChallengesAreTold() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n:auth scram-sha-256\n", at: server)
    for label in ["Nonce:", "Salt:", "Rounds: 4096", "Proof:"] {
      #expect(run.printed.contains(label), "\(run.printed)")
    }
    await server.stop()
  }

  /// Over TLS the strongest mechanism is bound to it.
  @Test(arguments: [":auth", ":auth scram-sha-1-plus", ":auth external"])
  func overTLSMoreIsOffered(line: String) async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n:tls\n:ehlo\n\(line)\n", at: server)
    let mechanism = run.moments.last?.session.authentication
    switch line {
    case ":auth": #expect(mechanism == "SCRAM-SHA-256-PLUS")
    case ":auth external": #expect(mechanism == nil && run.status == .noPermission)
    default: #expect(mechanism == "SCRAM-SHA-1-PLUS")
    }
    await server.stop()
  }

  /// A bearer token that is refused is answered once more, and then refused for good.
  @Test(arguments: ["XOAUTH2", "OAUTHBEARER"])
  func aRefusedTokenIsAnswered(mechanism: String) async throws {
    let server = try await PracticeServer.start()
    let stale = Credentials(user: "alice", password: "stale")
    let run = try await ScriptRun(":ehlo\n:auth \(mechanism)\n", at: server, credentials: stale)
    #expect(run.codes == [220, 250, 334, 535, 221])
    #expect(run.status == .noPermission)
    await server.stop()
  }

  /// A server that cannot prove itself gets nothing more, whatever it says.
  @Test(arguments: [
    (["334 dj1BQUFB", "250 fine"], LoginProblem.wrongProof), (["235 welcome"], .missingProof),
  ])
  func aServerThatCannotProveItselfEndsTheScript(
    replies: [String], problem: LoginProblem
  ) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      let first = try peer.hear()
      let word = first.split(separator: " ").last.map { Array($0.utf8) } ?? []
      let message = String(decoding: try Base64.decode(word), as: UTF8.self)
      let nonce = message.split(separator: ",").last.map { String($0.dropFirst(2)) } ?? ""
      let challenge = Base64.encode(Array("r=\(nonce)x,s=QQ==,i=4096".utf8))
      try peer.say("334 " + String(decoding: challenge, as: UTF8.self))
      for reply in replies {
        _ = try peer.hear()
        try peer.say(reply)
      }
      try peer.hearEnd()
    }
    let run = try await ScriptRun(
      ":auth scram-sha-256\nMAIL FROM:<a@b.example>\n", at: server.target)
    #expect(run.trouble == .loginFailed(problem, mechanism: "SCRAM-SHA-256"))
    #expect(run.status == .noPermission)
    _ = try await server.finish()
  }

  @Test func aNonceOfSomebodyElseBreaksTheLoginOff() async throws {
    let foreign = String(
      decoding: Base64.encode(Array("r=foreign,s=QQ==,i=4096".utf8)), as: UTF8.self)
    let server = try ScriptedServer(
      answering: ["334 " + foreign, "501 5.7.0 as you wish", "221 bye"])
    let run = try await ScriptRun(":auth scram-sha-256\n", at: server.target)
    #expect(try await server.finish().dropFirst() == ["*", "QUIT"])
    let trouble = Trouble.loginFailed(.foreignNonce, mechanism: "SCRAM-SHA-256")
    #expect(run.notes == [Guide(language: .en).text(trouble)])
    #expect(run.status == .noPermission)
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
      (":auth ntlm", .alice, .mechanismUnknown("NTLM")),
      (
        ":auth scram-sha-1-plus", .alice,
        .loginFailed(.noChannelBinding, mechanism: "SCRAM-SHA-1-PLUS")
      ),
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
