package import PracticeServer
package import SMTPCore
package import SMTPGuide
import SMTPTransport
import TLSEngine
package import Transcript

/// A session whose connection is open, and what belongs to it.
package struct OpenSession: Sendable {
  /// The session.
  package let live: LiveSession
  /// The server's place, as sentences name it.
  package let place: String
  /// When connecting began: the moment that the events' times count from.
  package let started: Timestamp
  /// Why nothing is recorded although it was asked for.
  package let recordingTrouble: Trouble?
  /// The practice server inside this program, if that is what was connected to.
  private let practice: PracticeServer?

  /// Sees who else is connected to that one.
  let watch: PracticeWatch?

  /// The practice server's mailbox; nil where it was not connected to.
  package var mailbox: PracticeMailbox? { practice?.mailbox }

  /// Where other programs reach the practice server; nil where it was not connected to.
  var practicePlace: ListenAddress? {
    practice.map { ListenAddress(host: $0.address, port: $0.port) }
  }

  /// Connects, and begins to record; `publish` is told every event as it was recorded, and `hear`
  /// what the server sends just as it came.
  package init(
    _ request: SessionRequest, publish: @escaping @Sendable ([TimedEvent]) -> Void = { _ in },
    hear: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) async throws(Trouble) {
    var request = request
    var practice: PracticeServer?
    var watch: PracticeWatch?
    if case .practice(let name) = request.target.place {
      let others = PracticeWatch()
      practice = try await Self.startPractice(
        name, isLMTP: request.target.isLMTP, others.hooks)
      watch = others
    }
    let endpoint = try Self.endpoint(&request, practice)
    self.practice = practice
    self.watch = watch
    place = Self.place(of: request.target, endpoint)
    started = WallClock.now
    let connection: Connection
    do {
      request.connection.tls = request.tls
      connection = try await Connection.open(to: endpoint, options: request.connection)
    } catch {
      await practice?.stop()
      throw Trouble(error, place: place)
    }
    watch?.begin(besides: connection.localPort)
    var recorder: RecordingFile?
    var trouble: Trouble?
    do {
      recorder = try Self.recorder(request, started: started)
    } catch {
      trouble = Trouble(error)
    }
    recordingTrouble = trouble
    live = LiveSession(
      over: connection, isLMTP: request.target.isLMTP, tls: request.tls,
      preface: request.connection.proxyHeader.map { "PROXY \($0.text)" },
      redactor: Redactor(
        keepsSecrets: request.keepsSecrets, redactsMessages: request.redactsMessages),
      recorder: recorder, started: started, publish: publish, hear: hear)
  }

  /// Ends what was started for the session.
  package func end() async {
    await practice?.stop()
  }

  private static func startPractice(
    _ name: String?, isLMTP: Bool, _ hooks: PracticeHooks
  ) async throws(Trouble) -> PracticeServer {
    let scenario = try ScenarioFile.scenario(name ?? Scenario.standard.name)
    // The target has told which of the two is spoken.
    guard scenario.isLMTP == isLMTP else { throw .scenarioIsLMTP(path: name ?? "") }
    do {
      return try await PracticeServer.start(scenario: scenario, hooks: hooks)
    } catch {
      throw Trouble(error)
    }
  }

  private static func endpoint(
    _ request: inout SessionRequest, _ practice: PracticeServer?
  ) throws(Trouble) -> Endpoint {
    switch request.target.place {
    case .host(let host, _):
      if request.tls.serverName.isEmpty { request.tls.serverName = host }
    case .practice:
      guard let practice else { break }
      request.tls.serverName = practice.scenario.domain
      request.tls.trustedCertificates = [practice.certificate]
      return Endpoint(.host("127.0.0.1", port: practice.port))
    case .mailExchanger, .socket:
      break
    }
    guard let endpoint = request.target.endpoint else {
      throw .badTarget(request.target.description, .mailExchanger)
    }
    return endpoint
  }

  private static func place(of target: Target, _ endpoint: Endpoint) -> String {
    switch (target.place, endpoint.place) {
    case (.practice, _): "the practice server"
    case (_, .host(let host, let port)): "\(VisibleText.string(host)) port \(port)"
    case (_, .socket(let path)): VisibleText.string(path)
    }
  }

  private static func recorder(
    _ request: SessionRequest, started: Timestamp
  ) throws(RecordingError) -> RecordingFile? {
    let header = TranscriptHeader(
      started: started, target: request.target.description,
      secrets: request.keepsSecrets ? .kept : .redacted, replays: request.replays)
    switch request.recording {
    case .none:
      return nil
    case .file(let path):
      return try RecordingFile(at: path, header: header)
    case .folder(let folder):
      let name = RecordingPath.name(
        started: started, target: request.target.description,
        of: request.namesOriginal ? request.replays : nil)
      return try RecordingFile(at: "\(folder)/\(name)", header: header, makesFolders: true)
    }
  }
}
