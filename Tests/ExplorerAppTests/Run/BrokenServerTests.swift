import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Scripts against servers that break off, fall silent or speak something else.
@Suite struct BrokenServerTests {
  private let mail = "DATA\nSubject: hi\n\nbody\n.\nNOOP\n"

  @Test func aServerThatClosesAtOnce() async throws {
    let server = try ScriptedServer { _ in }
    let run = try await ScriptRun("NOOP", at: server.target)
    #expect(run.status == .unavailable)
    guard case .closedAtOnce = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aServerThatClosesInPlaceOfAReply() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
    }
    let run = try await ScriptRun("VRFY a\nVRFY b", at: server.target)
    #expect(run.status == .unavailable)
    guard case .closedEarly(_, isReset: false, isVerdictLost: false) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    #expect(try await server.finish() == ["VRFY a"])
  }

  /// What it said of something else before is no word about why it closes.
  @Test func aServerThatClosesBehindARefusal() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("451 4.3.0 later")
      try peer.hear()
    }
    let run = try await ScriptRun("VRFY a\nVRFY b\n", at: server.target)
    #expect(run.codes == [220, 451])
    #expect(run.status == .unavailable)
    _ = try await server.finish()
  }

  @Test func aServerThatResets() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      peer.reset()
    }
    let run = try await ScriptRun("VRFY a\n", at: server.target)
    #expect(run.status == .unavailable)
    guard case .closedEarly(_, isReset: true, isVerdictLost: false) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aServerThatClosesInsideTheMessage() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      try peer.hear()
      peer.reset()
    }
    let body = String(repeating: String(repeating: "x", count: 99) + "\n", count: 100_000)
    let run = try await ScriptRun("DATA\n\(body).\n", at: server.target)
    #expect(run.status == .unavailable)
    #expect(run.trouble?.exitStatus == .unavailable)
    _ = try await server.finish()
  }

  /// The refusal waits until the dot: it then is the reply to the message.
  @Test func aServerThatRefusesInsideTheMessage() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      try peer.hear()
      try peer.say("550 5.7.1 I do not like this")
      try peer.hear(upTo: "QUIT")
      try peer.say("250 ok", "221 bye")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("DATA\nx\ny\n.\n", at: server.target)
    #expect(run.status == .refused)
    #expect(run.codes.prefix(3) == [220, 354, 550])
    _ = try await server.finish()
  }

  /// A 421 says why the server closes, and decides.
  @Test func aServerThatSaysGoodbyeInsideTheMessage() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      try peer.hear()
      try peer.say("421 4.3.2 shutting down")
    }
    let body = String(repeating: String(repeating: "x", count: 99) + "\n", count: 100_000)
    let run = try await ScriptRun("DATA\n\(body).\n", at: server.target)
    // What is still on its way when the server closes may cost its last words.
    guard run.codes.contains(421) else { return }
    #expect(run.status == .temporary)
    #expect(run.trouble == nil)
    _ = try await server.finish()
  }

  @Test func aServerThatFallsSilent() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("VRFY a\nVRFY b\n", at: server.target, patience: 1)
    #expect(run.status == .unavailable)
    #expect(run.trouble == .noReply(command: "VRFY", seconds: 1))
    #expect(run.printed.hasSuffix("connection given up: no answer in time\n"))
    #expect(try await server.finish() == ["VRFY a"])
  }

  @Test func aServerThatNeverGreets() async throws {
    let server = try ScriptedServer { peer in try peer.hearEnd() }
    let run = try await ScriptRun("NOOP\n", at: server.target, patience: 1)
    #expect(run.status == .unavailable)
    guard case .noGreeting(_, seconds: 1) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    #expect(try await server.finish() == [])
  }

  @Test func aServerThatDoesNotAnswerTheDot() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(mail, at: server.target, patience: 1)
    #expect(run.status == .unavailable)
    guard case .noReply(_, seconds: 1) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    #expect(try await server.finish().suffix(2) == ["body", "."])
  }

  /// Neither reading nor closing, it would keep the program for ever.
  @Test func aServerThatTakesNothingMore() async throws {
    let gate = Gate()
    let server = try ScriptedServer { peer in
      peer.narrow()
      try peer.say("220 mx")
      try peer.hear(upTo: "DATA")
      try peer.say("354 go")
      gate.wait()
    }
    let body = String(repeating: String(repeating: "x", count: 999) + "\n", count: 30_000)
    let run = try await ScriptRun("DATA\n\(body).\n", at: server.target, patience: 1)
    #expect(run.status == .unavailable)
    guard case .notTaken(_, seconds: 1) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    gate.open()
    _ = try await server.finish()
  }

  @Test(arguments: [
    ("HTTP/1.1 400 Bad Request", Trouble.ForeignProtocol.http), ("SSH-2.0-x", .ssh),
    ("* OK IMAP4rev1", .imap), ("+OK POP3", .pop3), ("hello there", nil),
  ])
  func aServerOfAnotherProtocol(line: String, peer: Trouble.ForeignProtocol?) async throws {
    let server = try ScriptedServer(greeting: line, answering: [])
    let run = try await ScriptRun("NOOP\n", at: server.target)
    #expect(run.status == .protocolError)
    let place = "127.0.0.1 port \(server.port)"
    #expect(run.trouble == .notSMTP(place: place, line: line, peer: peer))
    #expect(try await server.finish() == [])
  }

  /// A TLS server answers what it does not understand with an alert, which has no line end.
  @Test func aServerThatSpeaksTLSFromTheStart() async throws {
    let server = try ScriptedServer { peer in try peer.sayRaw([21, 3, 3, 0, 2, 2, 10]) }
    let run = try await ScriptRun("NOOP\n", at: server.target)
    #expect(run.status == .protocolError)
    guard case .notSMTP(_, _, .tls) = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aReplyThatNeverEnds() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("250-one", "250-two")
      try peer.hearEnd()
    }
    let run = try await ScriptRun("EHLO me\n", at: server.target, patience: 1)
    #expect(run.status == .protocolError)
    guard case .unfinishedReply = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aReplyThatTheConnectionCuts() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw("250-one\r\n250-tw")
    }
    let run = try await ScriptRun("EHLO me\n", at: server.target)
    #expect(run.status == .protocolError)
    _ = try await server.finish()
  }

  @Test func plaintextBehindSTARTTLSEndsTheSession() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw("220 go\r\n250 injected\r\n")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(":tls\nMAIL FROM:<>\n", at: server.target)
    #expect(run.status == .protocolError)
    guard case .injected = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    let heard = try await server.finish()
    #expect(heard.first == "STARTTLS")
    #expect(!heard.contains { $0.hasPrefix("MAIL") })
  }

  @Test func aHandshakeThatFails() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("220 go")
      // The client's hello has come once a line end of it has, or it has not: a reset ends both.
      _ = peer.hearsNothing(for: 30_000)
      try peer.sayRaw([21, 3, 3, 0, 2, 2, 40])
    }
    let run = try await ScriptRun(":tls\n:ehlo\n", at: server.target)
    #expect(run.status == .noPermission)
    guard case .tlsFailed = run.trouble else {
      Issue.record("\(String(describing: run.trouble))")
      return
    }
    _ = try await server.finish()
  }

  @Test func aServerThatFloods() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      let line = Array("250-\(String(repeating: "x", count: 1_000))\r\n".utf8)
      let block = [UInt8](repeatElement(line, count: 100).joined())
      for _ in 0..<200 { try peer.sayRaw(block) }
    }
    let run = try await ScriptRun("EHLO me\n", at: server.target)
    #expect(run.status == .protocolError)
    #expect(run.trouble == .flooded(place: "127.0.0.1 port \(server.port)"))
    _ = try? await server.finish()
  }

  @Test func anLMTPServerAnswersForEachRecipient() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 lmtp")
      for reply in ["250 mx", "250 ok", "250 ok", "250 ok", "354 go"] {
        try peer.hear()
        try peer.say(reply)
      }
      try peer.hear(upTo: ".")
      try peer.say("250 2.1.5 first")
      guard peer.hearsNothing(for: 100) else { throw Peer.Ended() }
      try peer.say("452 4.2.2 second is full")
      try peer.hear(upTo: "QUIT")
      try peer.say("221 bye")
      try peer.hearEnd()
    }
    let run = try await ScriptRun(
      ":ehlo\nMAIL FROM:<>\nRCPT TO:<a@b>\nRCPT TO:<c@d>\nDATA\nhi\n.\n", at: server.lmtpTarget)
    #expect(run.codes == [220, 250, 250, 250, 250, 354, 250, 452, 221])
    #expect(run.status == .temporary)
    #expect(try await server.finish().first == "LHLO me.test")
  }
}
