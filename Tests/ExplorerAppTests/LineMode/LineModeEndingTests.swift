import Glibc
import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import Testing

@testable import ExplorerApp

/// How a session in line mode ends when it is not the person who ends it.
@Suite struct LineModeEndingTests {
  private func patient(for seconds: Int) -> LinePlay.Settings {
    var settings = LinePlay.Settings()
    settings.patience = Patience(seconds: seconds)
    return settings
  }

  @Test func aServerThatFallsSilent() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let play = try await LinePlay("VRFY a\nVRFY b\n", at: server.target, patient(for: 1))
    #expect(play.status == .unavailable)
    #expect(play.trouble == .noReply(command: "VRFY", seconds: 1))
    #expect(play.text.hasSuffix("connection given up: no answer in time\n"))
    #expect(try await server.finish() == ["VRFY a"])
  }

  @Test func aServerThatNeverGreets() async throws {
    let server = try ScriptedServer { peer in try peer.hearEnd() }
    let play = try await LinePlay("NOOP\n", at: server.target, patient(for: 1))
    #expect(play.status == .unavailable)
    guard case .noGreeting(_, seconds: 1) = play.trouble else {
      Issue.record("\(String(describing: play.trouble))")
      return
    }
    #expect(try await server.finish() == [])
  }

  @Test func aServerThatDoesNotAnswerQUIT() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let play = try await LinePlay("", at: server.target, patient(for: 1))
    #expect(play.status == .unavailable)
    #expect(play.trouble == .noReply(command: "QUIT", seconds: 1))
    _ = try await server.finish()
  }

  @Test func aServerThatClosesAtOnce() async throws {
    let server = try ScriptedServer { _ in }
    let play = try await LinePlay("NOOP\n", at: server.target)
    #expect(play.status == .unavailable)
    guard case .closedAtOnce = play.trouble else {
      Issue.record("\(String(describing: play.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aServerThatClosesWithoutAWord() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
    }
    let play = try await LinePlay("NOOP\nNOOP\n", at: server.target)
    #expect(play.status == .unavailable)
    guard case .closedEarly = play.trouble else {
      Issue.record("\(String(describing: play.trouble))")
      return
    }
    _ = try await server.finish()
  }

  /// It need not wait for QUIT, and what it thinks of the client stands there.
  @Test func aServerThatRefusesServiceAndCloses() async throws {
    let server = try ScriptedServer { peer in try peer.say("554 5.7.1 not you") }
    let play = try await LinePlay("NOOP\n", at: server.target)
    #expect(play.trouble == nil)
    #expect(play.status == .done)
    #expect(play.text.contains("554 5.7.1 not you"))
    _ = try await server.finish()
  }

  @Test func aServerThatLeavesWith421() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("421 4.3.2 going down")
    }
    let play = try await LinePlay("NOOP\nNOOP\n", at: server.target)
    #expect(play.status == .temporary)
    #expect(play.trouble == .serverLeft(reply: "421 4.3.2 going down"))
    _ = try await server.finish()
  }

  @Test func aServerOfAnotherProtocol() async throws {
    let server = try ScriptedServer(greeting: "SSH-2.0-x", answering: [])
    let play = try await LinePlay("NOOP\n", at: server.target)
    #expect(play.status == .protocolError)
    #expect(
      play.trouble
        == .notSMTP(place: "127.0.0.1 port \(server.port)", line: "SSH-2.0-x", peer: .ssh))
    #expect(try await server.finish() == [])
  }

  @Test func plaintextBehindSTARTTLS() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw("220 go\r\n250 injected\r\n")
      try peer.hearEnd()
    }
    let play = try await LinePlay(":tls\nMAIL FROM:<>\n", at: server.target)
    #expect(play.status == .protocolError)
    guard case .injected = play.trouble else {
      Issue.record("\(String(describing: play.trouble))")
      return
    }
    #expect(try await server.finish().allSatisfy { !$0.hasPrefix("MAIL") })
    #expect(play.text.contains("starttls-injection-response"))
  }

  @Test func aFloodEndsASessionThatNobodyWatches() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw(
        String(repeating: "250-\(String(repeating: "x", count: 994))\r\n", count: 300))
      try peer.hearEnd()
    }
    var settings = LinePlay.Settings()
    settings.octetsUnasked = 200_000
    let play = try await LinePlay("EHLO me\n", at: server.target, settings)
    #expect(play.status == .protocolError)
    #expect(play.trouble == .flooded(place: "127.0.0.1 port \(server.port)"))
    _ = try? await server.finish()
  }

  /// A reader such as `head` has seen enough: that ends the session, and quietly.
  @Test func anOutputThatNobodyReadsEndsTheSession() async throws {
    signal(SIGPIPE, SIG_IGN)
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let opened = try await OpenSession(SessionRequest(target: server.target))
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let mode = LineMode(
      opened.live, place: opened.place, patience: Patience(seconds: 30),
      output: Output(descriptor: ends[1]), style: .plain, guide: Guide(language: .en),
      options: LineMode.Options(
        isInteractive: false, isSubmission: false, credentials: nil, tls: .auto,
        clientName: "me.test"))
    let input = try InputPipe()
    await #expect(throws: Output.Failure.pipeClosed) {
      try await mode.run(InputBlocks(descriptor: input.descriptor))
    }
    input.end()
    close(ends[1])
    _ = try await server.finish()
  }
}
