import PracticeServer
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// A `C:` / `S:` text as a script: its server side is what is expected.
@Suite struct DialogueScriptTests {
  private let delivery = """
    S: 220 practice.test
    C: EHLO me.test
    S: 250-practice.test
    S: 250 HELP
    C: MAIL FROM:<a@b.test>
    S: 250 2.1.0 ok
    C: RCPT TO:<nobody@elsewhere.test>
    S: 550 5.7.1 *
    C: RCPT TO:<bob@practice.test>
    S: 250 *
    C: DATA
    S: 354 *
    C: Subject: dots
    C:
    C: ..one
    C: .
    S: 250 2.0.0 *
    C: QUIT
    S: 221 *

    """

  @Test func expectationsThatAreMetAreDone() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(delivery, at: server)
    #expect(run.status == .done)
    #expect(run.trouble == nil)
    #expect(
      server.mailbox.messages.map { $0.octets } == [Array("Subject: dots\r\n\r\n.one\r\n".utf8)])
    await server.stop()
  }

  @Test(arguments: [
    ("S: 220 practice", "S: 554 practice", 1, "554 practice.test"),
    ("S: 550 5.7.1 *", "S: 250 *", 4, "250 *"),
    ("S: 250 2.0.0 *", "S: 250 2.6.0 *", 7, "250 2.6.0 *"),
    ("S: 221 *", "S: 250 *", 8, "250 *"),
  ])
  func theFirstThatIsNotMetIsTold(
    line: String, changed: String, number: Int, expected: String
  ) async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(delivery.replacing(line, with: changed), at: server)
    #expect(run.status == .refused)
    guard case .expectationFailed(number, expected, _) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    await server.stop()
  }

  @Test func theEndWithoutQUITIsAsked() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun("C: EHLO me\nS: 250 *\n", at: server)
    #expect(run.codes == [220, 250, 221])
    #expect(run.status == .done)
    await server.stop()
  }

  @Test func whereARefusedDATAIsExpectedTheDialogueGoesOn() async throws {
    let server = try ScriptedServer(answering: ["554 no recipients", "250 ok", "221 bye"])
    let run = try await ScriptRun(
      "S: 220 mx\nC: DATA\nS: 554 *\nC: NOOP\nS: 250 *\nC: QUIT\nS: 221 *", at: server.target)
    #expect(try await server.finish() == ["DATA", "NOOP", "QUIT"])
    #expect(run.status == .done)
    #expect(run.notes.isEmpty)
  }

  @Test func whereDATAIsRefusedAgainstExpectationItsContentIsSkipped() async throws {
    let server = try ScriptedServer(answering: ["554 no recipients", "221 bye"])
    let run = try await ScriptRun(
      "S: 220 mx\nC: DATA\nS: 354 *\nC: hi\nC: NOOP\nC: .\nS: 250 *\nC: QUIT\nS: 221 *",
      at: server.target)
    #expect(try await server.finish() == ["DATA", "QUIT"])
    #expect(run.status == .refused)
    #expect(
      run.trouble == .expectationFailed(reply: 2, expected: "354 *", got: "554 no recipients"))
  }

  @Test func aRefusedGreetingMayBeExpected() async throws {
    let server = try ScriptedServer(greeting: "554 5.7.1 not you", answering: ["221 bye"])
    let run = try await ScriptRun("S: 554 *\nC: QUIT\nS: 221 *\n", at: server.target)
    #expect(try await server.finish() == ["QUIT"])
    #expect(run.status == .done)
    #expect(run.trouble == nil)
  }

  @Test func aReplyThatIsMissingIsTold() async throws {
    let server = try ScriptedServer(answering: ["421 4.3.2 going down"])
    let run = try await ScriptRun(
      "S: 220 mx\nC: NOOP\nS: 421 *\nC: NOOP\nS: 250 *\n", at: server.target)
    #expect(run.status == .refused)
    #expect(run.trouble == .expectationMissing(reply: 3, expected: "250 *"))
    #expect(try await server.finish() == ["NOOP"])
  }

  /// Octets of the client go over the wire, whatever they mean in a script of lines.
  @Test(arguments: ["#", "# x", ":quit", ":frob"])
  func aDialogueHasNoCommentsAndNoCommandsOfOurs(line: String) async throws {
    let server = try ScriptedServer(answering: ["500 what", "221 bye"])
    let run = try await ScriptRun("S: 220 mx\nC: \(line)\nS: 500 *\n", at: server.target)
    #expect(try await server.finish() == [line, "QUIT"])
    #expect(run.status == .done)
  }

  @Test func severalTurnsOnALineAreADialogueToo() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      "S: 220 x C: HELO me S: 250 Hello C: QUIT S: 221 Bye", at: server)
    #expect(run.codes == [220, 250, 221])
    #expect(run.status == .done)
    await server.stop()
  }

  @Test func aDialogueWithTLSDoesItForReal() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      "S: 220 *\nC: EHLO me\nS: 250 *\nC: STARTTLS\nS: 220 *\nC: EHLO me\nS: 250 *\n", at: server)
    #expect(run.status == .done)
    #expect(run.moments.last?.session.tls?.verification == .ok)
    await server.stop()
  }

  @Test func anExpectationCountsForChunksToo() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.hear()
      try peer.say("250 ok")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("S: 220 *\nC: BDAT 4 LAST\nC: hi\nS: 250 *\n", at: server.target)
    #expect(try await server.finish() == ["BDAT 4 LAST", "hi", "QUIT"])
    #expect(run.status == .done)
  }
}
