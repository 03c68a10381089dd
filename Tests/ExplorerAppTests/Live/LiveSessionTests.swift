import Glibc
import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import TLSEngine
import Testing
import Transcript

@testable import ExplorerApp

/// What happens on a real connection is ordered, recorded, folded and only then told.
@Suite struct LiveSessionTests {
  private let patience = Duration.seconds(30)

  /// All moments up to the end, each seen when `next` told it.
  private func follow(
    _ live: LiveSession, _ seen: ([Moment]) throws -> Void
  ) async throws {
    while let happening = try await live.next(timeout: patience) {
      if case .moments(let moments) = happening { try seen(moments) }
    }
  }

  /// Takes what happens until nothing is outstanding.
  private func settle(_ live: LiveSession) async throws -> [Moment] {
    var all: [Moment] = []
    while true {
      let session = await live.session
      guard session.isReplyOutstanding || session.state == .tlsPending else { return all }
      guard case .moments(let moments)? = try await live.next(timeout: patience) else {
        throw Peer.Ended()
      }
      all += moments
    }
  }

  private func say(_ line: String, _ live: LiveSession) async throws -> [Moment] {
    let octets = Array((line + "\r\n").utf8)
    let moments = await live.record(octets)
    try await live.transmit(octets, timeout: patience)
    return moments
  }

  @Test func whatIsToldIsOnDisk() async throws {
    let folder = try TemporaryFolder()
    let server = try await PracticeServer.start()
    var request = SessionRequest(target: server.target)
    request.tls.trustedCertificates = [server.certificate]
    request.recording = .file(folder.path("session.ehlo"))
    let opened = try await OpenSession(request)
    let live = opened.live
    var told: [Observation] = []
    func check(_ moments: [Moment]) async throws {
      told += moments.map(\.observation)
      let (events, reader) = try TranscriptReader.read(try folder.read("session.ehlo"))
      #expect(reader.warnings.isEmpty)
      var session = Session()
      var recorded: [Observation] = []
      for event in events { recorded += session.apply(event.event, at: event.at) }
      #expect(recorded == told)
      #expect(await session == live.session)
    }
    try await check(settle(live))
    for line in [
      "EHLO me.test", "STARTTLS", "EHLO me.test", "AUTH PLAIN", "AGFsaWNlAHByYWN0aWNl",
      "MAIL FROM:<a@b.test>", "RCPT TO:<nobody@reply.test>", "RCPT TO:<550-5.1.1@reply.test>",
      "RCPT TO:<bob@practice.test>", "DATA", "..dots and \u{1B}[31m mañana", ".", "QUIT",
    ] {
      try await check(say(line, live))
      try await check(settle(live))
    }
    await live.close()
    while let happening = try await live.next(timeout: patience) {
      if case .moments(let moments) = happening { try await check(moments) }
    }
    #expect(told.contains { if case .secured = $0.kind { true } else { false } })
    let recording = String(decoding: try folder.read("session.ehlo"), as: UTF8.self)
    #expect(!recording.contains("AGFsaWNlAHByYWN0aWNl"))
    #expect(recording.contains(#""redacted":"response""#))
    await server.stop()
  }

  @Test func keptSecretsAreKept() async throws {
    let folder = try TemporaryFolder()
    let server = try await PracticeServer.start()
    var request = SessionRequest(target: server.target)
    request.recording = .folder(folder.path("deep/er"))
    request.keepsSecrets = true
    let opened = try await OpenSession(request)
    _ = try await settle(opened.live)
    _ = try await say("AUTH PLAIN AGFsaWNlAHByYWN0aWNl", opened.live)
    _ = try await settle(opened.live)
    let path = try #require(await opened.live.recordingPath)
    #expect(path.hasPrefix(folder.path("deep/er/")) && path.hasSuffix("Z-127.0.0.1.ehlo"))
    let name = String(path.dropFirst(folder.path.utf8.count + 1))
    let recording = String(decoding: try folder.read(name), as: UTF8.self)
    #expect(recording.contains("AGFsaWNlAHByYWN0aWNl"))
    #expect(recording.contains(#""secrets":"kept""#))
    await opened.live.close()
    await server.stop()
  }

  @Test func nothingComesBehindTheEnd() async throws {
    let folder = try TemporaryFolder()
    let server = try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
    }
    var request = SessionRequest(target: server.target)
    request.recording = .file(folder.path("session.ehlo"))
    let live = try await OpenSession(request).live
    _ = try await settle(live)
    _ = try await say("NOOP", live)
    try await follow(live) { _ in }
    await #expect(throws: ConnectionError.self) { _ = try await self.say("QUIT", live) }
    #expect(await live.record(Array("QUIT\r\n".utf8)).isEmpty)
    #expect(await live.note("too late").isEmpty)
    let (events, _) = try TranscriptReader.read(try folder.read("session.ehlo"))
    guard case .closed = events.last?.event else {
      Issue.record("the recording does not end with the connection")
      return
    }
  }

  @Test func aFullDiskIsToldOnceAndTheSessionGoesOn() async throws {
    let server = try await PracticeServer.start()
    let live = try await LiveSession(toAFullDisk: server.port)
    _ = try await settle(live)
    let trouble = try #require(await live.takeRecordingTrouble())
    #expect(
      Trouble(trouble) == .recordingLost(path: "session.ehlo", reason: "No space left on device"))
    #expect(await live.takeRecordingTrouble() == nil)
    #expect(await live.recordingPath == nil)
    _ = try await say("EHLO me.test", live)
    let moments = try await settle(live)
    #expect(moments.last?.observation.reply?.code == 250)
    #expect(await live.takeRecordingTrouble() == nil)
    await live.close()
    await server.stop()
  }

  @Test func aScriptIsToldOnceThatItsRecordingBrokeOff() async throws {
    let server = try await PracticeServer.start()
    let folder = try TemporaryFolder()
    let source = try await ScriptSource(path: try folder.write("NOOP\nNOOP\n", to: "script"))
    var lost: [Trouble] = []
    let driver = SessionDriver(
      try await LiveSession(toAFullDisk: server.port), place: "here",
      patience: Patience(seconds: 30)
    ) { lost.append($0) }
    var runner = ScriptRunner(
      driver, script: source,
      options: ScriptRunner.Options(
        name: "script", credentials: nil, tls: .auto, clientName: "me.test"),
      guide: Guide(language: .en), show: { _ in })
    #expect(try await runner.run().status == .done)
    #expect(lost.map(\.exitStatus) == [.ioError])
    await server.stop()
  }

  @Test func lineModeSaysOnceThatTheRecordingBrokeOff() async throws {
    let server = try await PracticeServer.start()
    let captured = try CapturedOutput()
    let guide = Guide(language: .en)
    let mode = LineMode(
      try await LiveSession(toAFullDisk: server.port), place: "here",
      patience: Patience(seconds: 30), output: captured.output, style: .plain, guide: guide,
      options: LineMode.Options(
        isInteractive: false, isSubmission: false, credentials: nil, tls: .auto,
        clientName: "me.test"))
    #expect(
      try await mode.run(InputBlocks(octets: Array("NOOP\nNOOP\n".utf8))).status == .done)
    #expect(try captured.text.ranges(of: "The recording broke off").count == 1)
    #expect(try captured.text.contains("221 2.0.0"))
    await server.stop()
  }

  @Test func aFolderThatCannotBeMadeIsSaidAndTheSessionIsOpen() async throws {
    let server = try await PracticeServer.start()
    var request = SessionRequest(target: server.target)
    request.recording = .folder("/dev/null/recordings")
    let opened = try await OpenSession(request)
    #expect(opened.recordingTrouble?.exitStatus == .cannotCreate)
    #expect(try await settle(opened.live).last?.observation.reply?.code == 220)
    await opened.live.close()
    await server.stop()
  }

  @Test func injectionClosesTheConnectionAndIsNotFolded() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw("220 go\r\n250-mx\r\n250 AUTH PLAIN\r\n")
      try peer.hearEnd()
    }
    let opened = try await OpenSession(SessionRequest(target: server.target))
    _ = try await settle(opened.live)
    _ = try await say("STARTTLS", opened.live)
    var kinds: [String] = []
    try await follow(opened.live) { kinds += $0.map(\.observation.kindName) }
    #expect(kinds == ["reply", "note", "close"])
    #expect(await opened.live.session.capabilities == nil)
    #expect(try await server.finish() == ["STARTTLS"])
  }

  /// A second part that comes later, but before the handshake, is injection as well.
  @Test func injectionMayComeLate() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.sayRaw("220 go\r\n")
      _ = peer.hearsNothing(for: 30_000)
      try peer.sayRaw("250 injected\r\n")
      try peer.hearEnd()
    }
    let opened = try await OpenSession(SessionRequest(target: server.target))
    _ = try await settle(opened.live)
    _ = try await say("STARTTLS", opened.live)
    var last: [Moment] = []
    try await follow(opened.live) { last += $0 }
    #expect(last.last?.session.state == .closed)
    #expect(!last.contains { $0.observation.reply?.code == 250 })
    _ = try await server.finish()
  }

  @Test func timesNeverGoBack() async throws {
    let server = try await PracticeServer.start()
    let opened = try await OpenSession(SessionRequest(target: server.target))
    let live = opened.live
    var times: [Int64] = []
    func take(_ moments: [Moment]) {
      times += moments.compactMap { $0.observation.ended?.microseconds }
    }
    take(try await settle(live))
    // Replies arrive while the next command is being recorded.
    for _ in 0..<20 {
      take(try await say("NOOP", live))
      take(await live.note("now"))
      take(try await say("NOOP", live))
    }
    take(try await settle(live))
    await live.close()
    try await follow(live, take)
    #expect(times.count > 80)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    await server.stop()
  }

  @Test func aHandshakeThatCannotBeginIsThrownBehindTheReply() async throws {
    let server = try ScriptedServer { peer in
      try peer.say("220 mx")
      try peer.hear()
      try peer.say("220 go")
      try peer.hearEnd()
    }
    var request = SessionRequest(target: server.target)
    request.tls.caFile = "/nowhere.pem"
    let opened = try await OpenSession(request)
    _ = try await settle(opened.live)
    _ = try await say("STARTTLS", opened.live)
    guard case .moments(let moments)? = try await opened.live.next(timeout: patience) else {
      Issue.record("no reply")
      return
    }
    #expect(moments.last?.observation.reply?.code == 220)
    let error = try await #require(throws: ConnectionError.self) {
      _ = try await opened.live.next(timeout: patience)
    }
    guard case .badTLSSettings(.unreadableCAFile("/nowhere.pem", _)) = error else {
      Issue.record("\(error)")
      return
    }
    await opened.live.close()
    _ = try await server.finish()
  }
}
