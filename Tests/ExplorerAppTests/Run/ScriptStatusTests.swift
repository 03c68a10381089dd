import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// The exit status of a script, as the interface lists them.
@Suite struct ScriptStatusTests {
  @Test(arguments: [
    ("NOOP", ["250 ok"], Status.done),
    ("RCPT TO:<a@b>", ["550 5.1.1 who"], .refused),
    ("RCPT TO:<a@b>", ["450 4.2.0 later"], .temporary),
    ("RCPT TO:<a@b>", ["250 ok"], .done),
    ("VRFY a", ["252 perhaps"], .done),
    ("FROB", ["500 what"], .refused),
    ("FROB", ["699 what"], .protocolError),
    // The last one decides …
    ("RCPT TO:<a@b>\nRCPT TO:<c@d>", ["550 no", "250 ok"], .done),
    ("RCPT TO:<a@b>\nRCPT TO:<c@d>", ["250 ok", "451 no"], .temporary),
    // … but for QUIT, RSET, NOOP and HELP.
    ("RCPT TO:<a@b>\nRSET\nNOOP\nHELP", ["550 no", "250 ok", "250 ok", "214 ok"], .refused),
    ("VRFY a\nNOOP\nRSET", ["252 ok", "500 no", "451 no"], .done),
  ])
  func theLastReplyDecides(script: String, replies: [String], status: Status) async throws {
    let server = try ScriptedServer(answering: replies + ["221 bye"])
    let run = try await ScriptRun(script, at: server.target)
    #expect(run.status == status)
    #expect(run.trouble == nil)
    #expect(try await server.finish().last == "QUIT")
  }

  @Test(arguments: ["500 no", "421 no", "250 what"])
  func theReplyToQUITDecidesNothing(reply: String) async throws {
    let server = try ScriptedServer(answering: ["250 ok", reply])
    let run = try await ScriptRun("VRFY a", at: server.target)
    #expect(run.status == .done)
    _ = try await server.finish()
  }

  @Test(arguments: [
    ("554 5.7.1 not you", Status.refused), ("421 busy", .temporary), ("450 later", .temporary),
  ])
  func aRefusedGreetingDecidesAlsoIfQUITIsNotAnswered(
    greeting: String, status: Status
  ) async throws {
    let server = try ScriptedServer(greeting: greeting, answering: [])
    let run = try await ScriptRun("NOOP\n", at: server.target, patience: 1)
    #expect(run.status == status)
    _ = try await server.finish()
  }

  /// Most servers that refuse service do not wait for QUIT.
  @Test(arguments: [
    ("554 5.7.1 not you", Status.refused), ("421 busy", .temporary), ("450 later", .temporary),
  ])
  func aRefusedGreetingDecidesAlsoIfTheServerCloses(
    greeting: String, status: Status
  ) async throws {
    let server = try ScriptedServer { peer in
      try peer.say(greeting)
    }
    let run = try await ScriptRun("NOOP\n", at: server.target)
    #expect(run.status == status)
    _ = try await server.finish()
  }

  /// What is left of a script behind the end of the session is said, but for remarks.
  @Test(arguments: [
    ("NOOP\nQUIT\n# that is all\n\n", ["250 ok", "221 bye"], nil),
    ("NOOP\nQUIT\n# one\nNOOP\nNOOP\n", ["250 ok", "221 bye"], 4),
    ("NOOP\nNOOP\nNOOP\n", ["250 ok", "421 busy"], 3),
  ])
  func linesBehindTheEndAreNamed(script: String, replies: [String], line: Int?) async throws {
    let server = try ScriptedServer(answering: replies)
    let run = try await ScriptRun(script, at: server.target)
    let guide = Guide(language: .en)
    #expect(run.notes == [line.map { guide.text(.notSent(fromLine: $0)) }].compactMap(\.self))
    _ = try await server.finish()
  }

  @Test func aRefusedGreetingIsSaidAndQUITIsAllThatIsSent() async throws {
    let server = try ScriptedServer(greeting: "554 5.7.1 not you", answering: ["221 bye"])
    let run = try await ScriptRun("NOOP\nVRFY a\n", at: server.target)
    #expect(run.status == .refused)
    #expect(run.trouble == .greetingRefused(reply: "554 5.7.1 not you"))
    #expect(try await server.finish() == ["QUIT"])
  }

  /// A server that leaves says so to whatever was asked.
  @Test(arguments: ["VRFY a", "NOOP", "RSET"])
  func a421EndsTheSession(line: String) async throws {
    let server = try ScriptedServer(answering: ["421 4.3.2 shutting down"])
    let run = try await ScriptRun("\(line)\nVRFY b\n", at: server.target)
    #expect(run.status == .temporary)
    #expect(run.trouble == nil)
    #expect(try await server.finish() == [line])
  }

  @Test func nobodyListensAtAClosedPort() async throws {
    let (descriptor, port) = try Peer.listen()
    Peer(descriptor: descriptor).close()
    let trouble = try await #require(throws: Trouble.self) {
      try await ScriptRun("NOOP", at: Target(place: .host("127.0.0.1", port: port)))
    }
    #expect(trouble == .connectionRefused(place: "127.0.0.1 port \(port)"))
    #expect(trouble.exitStatus == .unavailable)
  }

  @Test func aScenarioThatIsNoneIsSaid() async throws {
    let trouble = try await #require(throws: Trouble.self) {
      try await ScriptRun("", at: Target(place: .practice(scenario: "frob")))
    }
    #expect(trouble.exitStatus == .usage)
    guard case .unknownScenario("frob", let known) = trouble else {
      Issue.record("\(trouble)")
      return
    }
    #expect(known.contains("standard"))
  }

  @Test func thePracticeServerNeedsNoNetwork() async throws {
    let run = try await ScriptRun(
      ":ehlo\n:tls\n:ehlo\n:auth\n", at: Target(place: .practice(scenario: nil)))
    #expect(run.status == .done)
    #expect(run.codes == [220, 250, 220, 250, 334, 334, 235, 221])
  }

  @Test(arguments: ["missing.txt", "."])
  func aScriptThatCannotBeReadIsSaid(name: String) async throws {
    let folder = try TemporaryFolder()
    let trouble = try await #require(throws: Trouble.self) {
      _ = try await ScriptSource(path: folder.path(name))
    }
    #expect(trouble.exitStatus == .noInput)
  }
}
