import PracticeServer
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Lines of a script on the wire, and messages.
@Suite struct ScriptContentTests {
  private let envelope = "EHLO me.test\nMAIL FROM:<a@b.test>\nRCPT TO:<bob@practice.test>\nDATA\n"

  @Test func linesBecomeWireLinesAndNothingIsStuffed() async throws {
    let server = try await PracticeServer.start()
    let run = try await ScriptRun(
      envelope + "Subject: dots\n\n..one\n:tls\n# no comment\nmañana\n.\n", at: server)
    #expect(run.status == .done)
    #expect(run.trouble == nil)
    #expect(run.codes == [220, 250, 250, 250, 354, 250, 221])
    let message = try #require(server.mailbox.messages.first)
    #expect(
      String(decoding: message.octets, as: UTF8.self)
        == "Subject: dots\r\n\r\n.one\r\n:tls\r\n# no comment\r\nmañana\r\n")
    #expect(run.notes.isEmpty)
    await server.stop()
  }

  @Test func aScriptWithCRLFIsTheSame() async throws {
    let server = try await PracticeServer.start()
    let script = (envelope + "hi\n.\nQUIT\n").replacing("\n", with: "\r\n")
    let run = try await ScriptRun(script, at: server)
    #expect(run.status == .done)
    #expect(server.mailbox.messages.map { $0.octets } == [Array("hi\r\n".utf8)])
    await server.stop()
  }

  @Test func aLongMessageArrivesWhole() async throws {
    let server = try await PracticeServer.start()
    let line = String(repeating: "0123456789", count: 9)
    let body = String(repeating: line + "\n", count: 20_000)
    let run = try await ScriptRun(envelope + body + ".\n", at: server)
    #expect(run.status == .done)
    #expect(server.mailbox.messages.first?.octets.count == 20_000 * 92)
    await server.stop()
  }

  @Test func severalMessagesGoOneAfterAnother() async throws {
    let server = try await PracticeServer.start()
    let mail = "MAIL FROM:<>\nRCPT TO:<bob@practice.test>\nDATA\nhi\n.\n"
    let run = try await ScriptRun("EHLO me.test\n" + mail + mail + "NOOP\n" + mail, at: server)
    #expect(run.status == .done)
    #expect(server.mailbox.messages.count == 3)
    await server.stop()
  }

  @Test func theEndInsideAMessageClosesWithoutTheDot() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("DATA\nhalf a\nmessage", at: server.target)
    #expect(run.status == .badInput)
    #expect(run.trouble == .scriptEndedInMessage(path: "script.txt", line: 3))
    #expect(try await server.finish() == ["DATA", "half a", "message"])
  }

  @Test func whereDATAIsRefusedItsLinesAreSkipped() async throws {
    let server = try ScriptedServer(
      answering: ["250 ok", "554 5.5.1 no valid recipients", "250 ok", "221 bye"])
    let run = try await ScriptRun(
      "MAIL FROM:<>\nDATA\nSubject: QUIT\n\nRSET\n..\n.\nNOOP\n", at: server.target)
    #expect(try await server.finish() == ["MAIL FROM:<>", "DATA", "NOOP", "QUIT"])
    #expect(run.notes == [Guide(language: .en).text(.contentSkipped(lines: 5))])
    #expect(run.status == .refused)
  }

  @Test func whereDATAIsRefusedAndNoDotFollowsAllIsSkipped() async throws {
    let server = try ScriptedServer(answering: ["451 later", "221 bye"])
    let run = try await ScriptRun("DATA\none\ntwo\n", at: server.target)
    #expect(try await server.finish() == ["DATA", "QUIT"])
    #expect(run.status == .temporary)
  }

  /// Each line waits for the reply before it.
  @Test func nothingIsSentBeforeTheReplyIsThere() async throws {
    let server = try ScriptedServer { peer in
      for reply in ["220 mx", "250-a\r\n250 b", "250 ok", "221 bye"] {
        guard peer.hearsNothing(for: 50) else { throw Peer.Ended() }
        try peer.say(reply)
        try peer.hear()
      }
    }
    _ = try await ScriptRun("EHLO me\nNOOP\nQUIT\n", at: server.target)
    await #expect(throws: Peer.Ended.self) { try await server.finish() }
  }

  @Test func chunksAreSentAsTheyStandAndEachIsWaitedFor() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "BDAT 11")
      try peer.hear(upTo: "two")
      guard peer.hearsNothing(for: 100) else { throw Peer.Ended() }
      try peer.say("250 11 octets")
      try peer.hear(upTo: "BDAT 5 LAST")
      try peer.hear()
      guard peer.hearsNothing(for: 100) else { throw Peer.Ended() }
      try peer.say("452 no room")
      try peer.hear(upTo: "BDAT 0 LAST")
      try peer.say("503 RSET first")
      try peer.hear(upTo: "QUIT")
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(
      "BDAT 11\n.one\ntwo\nBDAT 5 LAST\n:wa\nBDAT 0 LAST\n", at: server.target)
    #expect(
      try await server.finish() == [
        "BDAT 11", ".one", "two", "BDAT 5 LAST", ":wa", "BDAT 0 LAST", "QUIT",
      ])
    #expect(run.codes == [220, 250, 452, 503, 221])
    #expect(run.status == .refused)
  }

  @Test func theEndInsideAChunkIsTheEndInsideAMessage() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("BDAT 110\nshort\n", at: server.target)
    #expect(run.status == .badInput)
    #expect(try await server.finish() == ["BDAT 110", "short"])
  }

  @Test func aChunkMayEndInTheMiddleOfALine() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("250 3 octets")
      try peer.hear()
      try peer.say("250 nothing more")
      try peer.hear(upTo: ".")
      try peer.say("503 no")
      try peer.hear()
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(
      "BDAT 3\nabcBDAT 0 LAST\nBDAT 3 LAST\n.\n", at: server.target)
    #expect(
      try await server.finish() == ["BDAT 3", "abcBDAT 0 LAST", "BDAT 3 LAST", ".", "QUIT"])
    #expect(run.codes == [220, 250, 250, 503, 221])
  }

  @Test func rawOctetsGoOutAsTheyAre() async throws {
    let server = try ScriptedServer(answering: ["250 ok", "500 what", "221 bye"])
    let run = try await ScriptRun(
      ":raw NO\n:raw OP\\r\\n\n:raw  \\x41\\n\n", at: server.target)
    #expect(try await server.finish() == ["NOOP", " A<LF>", "QUIT"])
    #expect(run.codes == [220, 250, 500, 221])
  }
}
