import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// Client and server change places on a real connection, and the explorer is the server.
@Suite struct SwappedRolesTests {
  private let mail = [
    "HELO little.test", "MAIL FROM:<a@little.test>", "RCPT TO:<b@any.test>", "DATA",
    "Subject: x", ".", "QUIT",
  ]

  @Test func inAScriptTheBuiltInServerTakesTheMail() async throws {
    let server = try ScriptedServer.turning(mail)
    let run = try await ScriptRun("TURN\n:serve\n", at: server.target)
    #expect(run.trouble == nil)
    #expect(run.status == .done)
    #expect(run.codes == [220, 250, 220, 250, 250, 250, 354, 250, 221])
    let swapped = run.moments.filter {
      $0.observation.sender == .client && $0.observation.isSwapped
    }
    #expect(swapped.allSatisfy { $0.observation.side == .server })
    #expect(run.moments.last?.session.state == .closed)
  }

  /// What comes is kept in memory: a client that goes on and on hears 421.
  @Test func aMessageWithoutEndIsCutOff() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
      try peer.say("250 your turn")
      try peer.hear()
      for line in mail.prefix(4) {
        try peer.say(line)
        try peer.hear()
      }
      let lines = String(repeating: String(repeating: "x", count: 998) + "\r\n", count: 1_000)
      do {
        while true { try peer.sayRaw(lines) }
      } catch is Peer.Failure {}
    }
    let run = try await ScriptRun("TURN\n:serve\n", at: server.target)
    #expect(run.codes.last == 421)
    #expect(run.status == .protocolError)
    guard case .flooded = run.trouble else { return #expect(Bool(false), "\(run.trouble as Any)") }
    _ = try await server.finish()
  }

  @Test func thePracticeServerHandsItsMailOver() async throws {
    let run = try await ScriptRun(
      ":ehlo\n:auth PLAIN\nATRN\n:serve\n",
      at: Target(place: .practice(scenario: "on-demand-relay")))
    #expect(run.trouble == nil)
    #expect(run.status == .done)
    let taken = run.moments.filter {
      guard case .reply(let reply, let answered?) = $0.observation.kind else { return false }
      return answered.isEndOfMessage && reply.code == 250 && $0.observation.sender == .client
    }
    #expect(!taken.isEmpty)
    #expect(run.codes.last == 221)
  }

  @Test func theLinesOfAScriptAreTheReplies() async throws {
    let server = try ScriptedServer.turning([
      "HELO little.test", "MAIL FROM:<a@little.test>", "QUIT",
    ])
    let run = try await ScriptRun(
      "TURN\n220-me.test\n220 speak\n# no reply\n:tls\n250 hello\n550 not you\n221 bye\n",
      at: server.target)
    #expect(run.trouble == nil)
    let heard = try await server.finish()
    #expect(heard == ["TURN", "220-me.test", "220 speak", "250 hello", "550 not you", "221 bye"])
  }

  /// What would be accepted behind the end of a script nobody would ever read.
  @Test func aScriptWithoutAnswersTakesNothing() async throws {
    let server = try ScriptedServer.turning(["HELO little.test"])
    let run = try await ScriptRun("TURN\n220 me.test\n", at: server.target)
    #expect(run.codes == [220, 250, 220, 421])
    #expect(try await server.finish().last?.hasPrefix("421 ") == true)
  }

  @Test func aRefusedTURNChangesNothing() async throws {
    let run = try await ScriptRun("TURN\n", at: Target(place: .practice(scenario: nil)))
    #expect(run.status == .refused)
    #expect(run.moments.allSatisfy { !$0.observation.isSwapped })
  }

  @Test func byHandEachReplyIsTyped() async throws {
    let server = try ScriptedServer.turning(["HELO little.test", "QUIT"])
    let play = try await LinePlay(
      "TURN\n220 me.test\n250 hello\n221 bye\n", at: server.target)
    #expect(play.trouble == nil)
    #expect(play.text.contains("you are the server now"))
    let heard = try await server.finish()
    #expect(heard == ["TURN", "220 me.test", "250 hello", "221 bye"])
  }

  @Test func theBuiltInServerAndThePersonTakeTurns() async throws {
    let gate = Gate()
    let server = try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
      try peer.say("250 your turn")
      try peer.hear()
      try peer.say("HELO little.test")
      try peer.hear()
      gate.wait()
      try peer.say("MAIL FROM:<a@little.test>")
      try peer.hear()
      try peer.say("QUIT")
      try peer.hear()
      try peer.hearEnd()
    }
    var settings = LinePlay.Settings()
    settings.isInteractive = true
    let input = try InputPipe()
    input.type("TURN\n:by-hand\n:serve\n")
    let play = try await LinePlay(
      InputBlocks(descriptor: input.descriptor), at: server.target, settings
    ) { output in
      try await output.wait(for: "me.test greets little.test")
      input.type("250 not now\n:by-hand\n")
      try await output.wait(for: "You answer from here on")
      gate.open()
      try await output.wait(for: "MAIL FROM")
      input.type("550 not you\n")
      try await output.wait(for: "QUIT")
      input.type(":serve\n")
      try await output.wait(for: "221 2.0.0")
    }
    input.end()
    #expect(play.trouble == nil)
    #expect(play.text.contains("does not answer here"), "there was nothing to take over")
    #expect(play.text.contains("The built-in server answers; :by-hand"))
    let heard = try await server.finish()
    #expect(heard.map { $0.prefix(3) } == ["TUR", "220", "250", "550", "221"])
  }

  @Test func whereTheInputEndsNobodyAnswersAnyMore() async throws {
    let server = try ScriptedServer.turning(["HELO little.test"])
    let play = try await LinePlay("TURN\n220 me.test\n", at: server.target)
    #expect(play.trouble == nil)
    #expect(try await server.finish().map { $0.prefix(3) } == ["TUR", "220", "421"])
  }

  @Test func theBuiltInServerGoesOnBehindTheInput() async throws {
    let server = try ScriptedServer.turning(mail)
    let play = try await LinePlay("TURN\n220 me.test\n:serve\n", at: server.target)
    #expect(play.trouble == nil)
    let heard = try await server.finish()
    #expect(heard.map { $0.prefix(3) } == ["TUR", "220", "250", "250", "250", "354", "250", "221"])
  }
}
