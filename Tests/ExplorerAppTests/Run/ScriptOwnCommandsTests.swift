import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// The program's own commands, comments, and the end of a script.
@Suite struct ScriptOwnCommandsTests {
  @Test func commentsAreNotSentAndEmptyLinesAre() async throws {
    let server = try ScriptedServer(answering: ["500 what", "250 ok", "221 bye"])
    let run = try await ScriptRun("# one\n\n#\nNOOP\n# :tls", at: server.target)
    #expect(try await server.finish() == ["", "NOOP", "QUIT"])
    #expect(run.status == .refused)
  }

  @Test func theEndIsQUIT() async throws {
    for script in ["", "\u{23} nothing but a comment\n", ":quit\nNOOP\n"] {
      let server = try ScriptedServer(answering: ["221 bye"])
      let run = try await ScriptRun(script, at: server.target)
      #expect(try await server.finish() == ["QUIT"])
      #expect(run.status == .done)
    }
  }

  @Test func behindTheScriptsOwnQUITNothingIsSent() async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    let run = try await ScriptRun("QUIT\nNOOP\n", at: server.target)
    #expect(try await server.finish() == ["QUIT"])
    #expect(run.status == .done)
  }

  @Test func ehloHasTheClientsName() async throws {
    let server = try ScriptedServer(answering: ["250 mx", "221 bye"])
    _ = try await ScriptRun(":ehlo\n", at: server.target)
    #expect(try await server.finish() == ["EHLO me.test", "QUIT"])
    let lmtp = try ScriptedServer(answering: ["250 mx", "221 bye"])
    _ = try await ScriptRun(":ehlo\n", at: lmtp.lmtpTarget)
    #expect(try await lmtp.finish() == ["LHLO me.test", "QUIT"])
  }

  @Test func notesStandInTheSessionAndAreNotSent() async throws {
    let server = try ScriptedServer(answering: ["221 bye"])
    let run = try await ScriptRun(":note  two  words\n", at: server.target)
    #expect(run.notes == ["two  words"])
    #expect(run.printed.contains("two  words"))
    #expect(try await server.finish() == ["QUIT"])
  }

  @Test func waitingTakesItsTime() async throws {
    let server = try ScriptedServer(answering: ["250 ok", "250 ok", "221 bye"])
    let run = try await ScriptRun("NOOP\n:wait 0.2\nNOOP\n", at: server.target)
    let moments = run.moments.filter { $0.observation.side == .client }
    let times = moments.compactMap { $0.observation.ended?.microseconds }
    #expect(times[1] - times[0] >= 200_000)
    _ = try await server.finish()
  }

  @Test(
    arguments: [
      (":frob", .unknown), (":wait x", .badSeconds("x", column: 7)), (":", .unknown),
      (":starttls", .unknown),
    ] as [(String, ScriptCommandFlaw)])
  func anUnknownCommandEndsTheScript(line: String, flaw: ScriptCommandFlaw) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("250 ok")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("NOOP\n# x\n\(line)\nNOOP\n", at: server.target)
    #expect(run.status == .badInput)
    #expect(run.trouble == .badScriptCommand(path: "script.txt", line: 3, text: line, flaw))
    #expect(try await server.finish() == ["NOOP"])
  }

  @Test func tlsComesUpAndTheScriptGoesOn() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n:tls\n:ehlo\n", at: server)
    #expect(run.status == .done)
    #expect(run.codes == [220, 250, 220, 250, 221])
    #expect(run.moments.last?.session.tls?.verification == .ok)
    await server.stop()
  }

  @Test func aPlainSTARTTLSDoesTheSame() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun("EHLO me\nSTARTTLS\nEHLO me\n", at: server)
    #expect(run.status == .done)
    #expect(run.moments.last?.session.tls?.version != nil)
    await server.stop()
  }

  @Test func whereTLSIsRefusedTheRestIsNotSent() async throws {
    let server = try ScriptedServer(answering: ["454 4.7.0 not now", "221 bye"])
    let run = try await ScriptRun(":tls\nMAIL FROM:<secret@b.test>\n", at: server.target)
    #expect(try await server.finish() == ["STARTTLS", "QUIT"])
    #expect(run.notes == [Guide(language: .en).text(ScriptNotice.tlsRefused)])
    #expect(run.status == .temporary)
  }

  @Test func underRequireARefusalIsTheEnd() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("502 5.5.1 no TLS here")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(":tls\nNOOP\n", at: server.target, tls: .require)
    #expect(run.status == .noPermission)
    #expect(run.trouble == .tlsRefused(reply: "502 5.5.1 no TLS here"))
    #expect(try await server.finish() == ["STARTTLS"])
  }

  /// It is up already: what follows is not sent in the open.
  @Test func tlsTwiceIsRefusedAndTheScriptGoesOn() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(":ehlo\n:tls\n:ehlo\n:tls\nNOOP\n", at: server)
    #expect(run.codes == [220, 250, 220, 250, 503, 250, 221])
    #expect(run.notes.isEmpty)
    await server.stop()
  }

  @Test(arguments: ["MAIL FROM:<>", "AUTH PLAIN", ":auth", "SOML FROM:<>", "auth login"])
  func underRequireNothingOfImportanceIsSentBeforeTLS(line: String) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("250 mx")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("EHLO me\n\(line)\n", at: server.target, tls: .require)
    #expect(run.status == .noPermission)
    #expect(run.trouble == .tlsRequired)
    #expect(try await server.finish() == ["EHLO me"])
  }

  @Test func underRequireAllIsSentBehindTLS() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      ":ehlo\n:tls\n:ehlo\n:auth\nMAIL FROM:<>\n", at: server, tls: .require)
    #expect(run.status == .done)
    #expect(run.codes == [220, 250, 220, 250, 334, 334, 235, 250, 221])
    await server.stop()
  }

  @Test(arguments: [":tls", "STARTTLS", "starttls"])
  func underNeverTLSIsNotBegun(line: String) async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("\(line)\n", at: server.target, tls: .never)
    #expect(run.status == .usage)
    #expect(run.trouble == .tlsForbidden)
    #expect(try await server.finish() == [])
  }

  @Test func aCertificateThatNobodyTrustsEndsTheSession() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      ":ehlo\n:tls\n:ehlo\n", at: .init(place: .host("127.0.0.1", port: server.port)))
    #expect(run.status == .noPermission)
    guard case .tlsFailed(_, let reason) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    #expect(reason.contains("self-signed"))
    await server.stop()
  }
}
