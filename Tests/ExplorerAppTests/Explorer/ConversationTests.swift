import ExplorerUI
import PracticeServer
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Sessions of the explorer with real servers.
@MainActor
@Suite struct ConversationTests {
  /// A whole session with the practice server; the fold of what was told is that of the recording.
  @Test func whatIsToldIsWhatIsRecorded() async throws {
    let folder = try TemporaryFolder()
    let play = ExplorerPlay { $0.request.recording = .folder(folder.path) }
    play.perform(.connect(target: "practice"))
    let place = try await play.waitLive {
      if case .connected(let place, let path?, _) = $0 { (place, path) } else { nil }
    }
    #expect(place.0 == "the practice server")
    try await play.wait(forState: .greeted)
    play.say("EHLO me.test")
    try await play.wait(forState: .ready)
    play.say("STARTTLS")
    let certificates = try await play.wait {
      if case .certificates(let chain) = $0 { chain } else { nil }
    }
    #expect(certificates.count == 1)
    try await play.wait(forState: .tls)
    play.say("EHLO me.test")
    try await play.wait(forState: .ready)
    play.perform(.note("before the mail"))
    play.say(
      "AUTH PLAIN "
        + String(decoding: Base64.encode(Array("\0alice\0practice".utf8)), as: UTF8.self))
    play.say("MAIL FROM:<alice@practice.test>")
    play.say("RCPT TO:<bob@practice.test>")
    try await play.wait(forState: .rcpt)
    play.say("DATA")
    try await play.wait(forState: .data)
    play.perform(.send(Array("Subject: x\r\n\r\n..dot\r\n.\r\n".utf8)))
    try await play.wait(forState: .readyAuth)
    play.perform(.readMailbox)
    let items = try await play.waitOutcome {
      if case .mailbox(let items) = $0 { items } else { nil }
    }
    #expect(items.map(\.recipients) == [["bob@practice.test"]])
    #expect(
      items.first.map { String(decoding: $0.content, as: UTF8.self) }?.contains("\r\n.dot\r\n")
        == true)
    play.say("QUIT")
    #expect(try await play.waitForEnd() == nil)
    await play.finish()

    let name = try #require(try folder.names.first)
    let (recorded, reader) = try TranscriptReader.read(try folder.read(name))
    #expect(reader.warnings.isEmpty)
    #expect(recorded == play.events)
    let isSecretTold = play.events.contains { "\($0.event)".contains("AHBy") }
    #expect(!isSecretTold)
    var fold = Timeline()
    for event in recorded { fold.append(event) }
    #expect(fold.entries == play.timeline.entries)
    #expect(fold.session == play.timeline.session)

    // Played, it tells as much of the certificate.
    let player = ExplorerPlay()
    player.perform(.openRecording(path: folder.path(name)))
    let played = try await player.wait {
      if case .certificates(let certificates) = $0 { certificates } else { nil }
    }
    #expect(played == certificates)
    await player.finish()
  }

  @Test(arguments: [true, false]) func aCertificateThatFailsIsAskedAbout(isAccepted: Bool)
    async throws
  {
    let server = try await PracticeServer.start()
    let play = ExplorerPlay()
    play.perform(.connect(target: "127.0.0.1:\(server.port)"))
    try await play.wait(forState: .greeted)
    play.say("EHLO me.test")
    try await play.wait(forState: .ready)
    play.say("STARTTLS")
    var chain = 0
    let problems = try await play.wait { message -> [CertificateProblem]? in
      if case .certificates(let facts) = message { chain = facts.count }
      guard case .live(.verificationFailed(let facts)) = message,
        case .failed(let problems, _) = facts.verification
      else { return nil }
      return problems
    }
    #expect(problems.contains(.selfSigned))
    #expect(chain == 1)
    play.perform(.answerVerification(accept: isAccepted))
    if isAccepted {
      try await play.wait(forState: .tls)
    } else {
      let trouble = try await play.waitForEnd()
      #expect(trouble?.exitStatus == .noPermission)
    }
    await play.finish()
    await server.stop()
  }

  /// Answered step by step, with credentials that the person types at the first challenge.
  @Test(arguments: [
    "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256-PLUS", "XOAUTH2", "OAUTHBEARER",
    "ANONYMOUS",
  ])
  func answersAreComputed(mechanism: String) async throws {
    let play = ExplorerPlay()
    play.perform(.connect(target: "practice:"))
    try await play.wait(forState: .greeted)
    play.say("EHLO me.test")
    try await play.wait(forState: .ready)
    play.say("STARTTLS")
    try await play.wait(forState: .tls)
    play.say("EHLO me.test")
    try await play.wait(forState: .ready)
    play.say("AUTH \(mechanism)")
    try await play.wait(forState: .auth)
    while case .auth(let exchange, _) = play.timeline.session.state {
      play.perform(
        .computeAnswer(
          mechanism: exchange.mechanism, challenge: exchange.challenge, step: exchange.step,
          login: exchange.step == 1 ? Login(user: "alice", password: "practice") : nil))
      let answer = try await play.waitLive {
        if case .answerComputed(let line, let parts) = $0 { (line, parts) } else { nil }
      }
      #expect(!answer.1.contains("practice"))
      play.say(answer.0)
      // The remark that the server has proved itself comes first, and is no reply.
      try await play.waitLive { _ -> Void? in
        guard case .auth(exchange, _) = play.timeline.session.state else { return () }
        return nil
      }
    }
    #expect(play.timeline.session.authentication == mechanism)
    if mechanism.hasPrefix("SCRAM-") {
      let remark = Guide(language: .en).text(LoginNotice.serverVerified(mechanism: mechanism))
      #expect(play.events.contains { $0.event == .note(remark) })
    }
    await play.finish()
  }

  @Test func withoutCredentialsThePersonIsAsked() async throws {
    let server = try ScriptedServer(answering: ["250 AUTH PLAIN", "334 "])
    let play = ExplorerPlay()
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    // But not for a mechanism whose answers cannot be computed.
    play.perform(.computeAnswer(mechanism: "GSSAPI", challenge: [], step: 1, login: nil))
    let unknown = try await play.waitLive {
      if case .answerFailed(let trouble) = $0 { trouble } else { nil }
    }
    #expect(unknown == .mechanismUnknown("GSSAPI"))
    play.perform(.computeAnswer(mechanism: "PLAIN", challenge: [], step: 1, login: nil))
    try await play.waitLive { if case .credentialsNeeded = $0 { () } else { nil } }
    let login = Login(user: "a", password: "b")
    play.perform(
      .computeAnswer(
        mechanism: "PLAIN", challenge: Array("no base64".utf8), step: 1, login: login))
    let odd = try await play.waitLive {
      if case .answerFailed(let trouble) = $0 { trouble } else { nil }
    }
    #expect(odd == .challengeUnreadable)
    play.perform(.computeAnswer(mechanism: "PLAIN", challenge: [], step: 2, login: nil))
    let late = try await play.waitLive {
      if case .answerFailed(let trouble) = $0 { trouble } else { nil }
    }
    #expect(late == .challengeUnexpected(mechanism: "PLAIN"))
    await play.finish()
  }

  @Test func aConnectionThatIsBeingMadeIsGivenUp() async throws {
    let server = try ScriptedServer { try $0.hearEnd() }
    let play = ExplorerPlay()
    play.perform(.connect(target: server.name), .drop)
    #expect(try await play.waitForEnd() == nil)
    await play.finish()
  }

  @Test(arguments: [
    ("", Trouble.badTarget("", .empty)),
    ("mx:example.org", .badTarget("mx:example.org", .mailExchanger)),
    ("practice:nothing", .unknownScenario("nothing", known: Scenario.all.map(\.name))),
  ])
  func aTargetThatIsNoneIsToldAndNothingElseHappens(target: String, trouble: Trouble) async throws {
    let play = ExplorerPlay()
    play.perform(.connect(target: target))
    #expect(try await play.waitForEnd() == trouble)
    #expect(play.events.isEmpty)
    await play.finish()
  }

  @Test func aSilentServerIsGivenUp() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 quiet.test")
      try peer.hearEnd()
    }
    let play = ExplorerPlay { $0.patience = Patience(seconds: 1) }
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    play.say("NOOP")
    #expect(try await play.waitForEnd() == .noReply(command: "NOOP", seconds: 1))
    #expect(try await server.finish() == ["NOOP"])
    #expect(play.events.last?.event == .closed(Closing(by: .timeout)))
    await play.finish()
  }

  @Test(arguments: [
    (TLSDemand.require, "MAIL FROM:<a@b.test>", Trouble.tlsRequired),
    (.require, "NOOP\r\nmail from:<a@b.test>", .tlsRequired), (.never, "STARTTLS", .tlsForbidden),
  ])
  func whatIsForbiddenIsNotSent(demand: TLSDemand, line: String, trouble: Trouble) async throws {
    let server = try ScriptedServer(answering: ["250 ok"])
    let play = ExplorerPlay { $0.tls = demand }
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    play.say(line)
    let told = try await play.waitOutcome {
      if case .failed(let trouble) = $0 { trouble } else { nil }
    }
    #expect(told == trouble)
    play.say("NOOP")
    try await play.waitLive { _ in play.timeline.entries.count == 4 ? () : nil }
    await play.finish()
    #expect(try await server.finish() == ["NOOP"])
  }

  /// What is in the middle of something is dropped at the end; else the server hears QUIT.
  @Test(arguments: [(true, ["QUIT"]), (false, [])])
  func theEndSaysQUITWhereNothingElseGoesOn(isPolite: Bool, lines: [String]) async throws {
    let server = try ScriptedServer(answering: lines.map { _ in "221 bye" })
    let play = ExplorerPlay()
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    await play.runner.finish(politely: isPolite)
    #expect(try await play.waitForEnd() == nil)
    #expect(try await server.finish() == lines)
    await play.finish()
  }

  @Test func anotherSessionEndsTheOneThatIsOpen() async throws {
    let first = try ScriptedServer(answering: [])
    let second = try ScriptedServer(greeting: "220 second.test", answering: [])
    let play = ExplorerPlay()
    play.perform(.connect(target: first.name))
    try await play.wait(forState: .greeted)
    play.perform(.connect(target: second.name))
    try await play.waitForEnd()
    try await play.waitLive { if case .connecting(second.name, _) = $0 { () } else { nil } }
    try await play.wait(forState: .greeted)
    _ = try await first.finish()
    await play.finish()
    _ = try await second.finish()
  }

  /// A large message goes out in pieces, whole and in order.
  @Test func aLargeMessageGoesOutInOrder() async throws {
    let content = (0..<60_000).map { "line \($0)" }
    let server = try ScriptedServer { peer in
      try peer.say("220 mx.test")
      try peer.hear()
      try peer.say("354 go on")
      try peer.hear(upTo: ".")
      try peer.say("250 ok")
      try peer.hearEnd()
    }
    let play = ExplorerPlay()
    play.perform(.connect(target: server.name))
    try await play.wait(forState: .greeted)
    play.say("DATA")
    try await play.wait(forState: .data)
    play.perform(.send(Array((content + [".", ""]).joined(separator: "\r\n").utf8)))
    play.say("NOOP")
    try await play.waitLive { _ in play.timeline.session.stateName == .ready ? () : nil }
    await play.finish()
    #expect(try await server.finish() == ["DATA"] + content + [".", "NOOP"])
  }
}
