import ExplorerUI
import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport

@testable import ExplorerApp

/// A proxy that holds what a scripted client says to a practice server; the test decides about it.
struct HeldPlay {
  let proxy: ListeningProxy
  let seen = SeenCarrying()
  private let server: PracticeServer
  private let client: ScriptedPeer
  private let carrying: Task<Void, Never>

  /// Begins; `rules` say what the server answers otherwise than usual.
  init(
    _ rules: [ScenarioRule] = [], isOn: Bool = true,
    client script: @escaping @Sendable (Peer) throws -> Void
  ) async throws {
    var scenario = Scenario.standard
    scenario.rules = rules
    server = try await PracticeServer.start(scenario: scenario)
    var request = SessionRequest(target: Target(place: .host("127.0.0.1", port: server.port)))
    request.connection.verification = .skip
    let proxy = try await ListeningProxy.start(
      ProxyRequest(session: request, at: ListenAddress(host: "127.0.0.1", port: 0)))
    self.proxy = proxy
    proxy.hold.turn(isOn)
    client = ScriptedPeer(port: proxy.place.port, script)
    carrying = Task { [seen] in
      for await client in proxy.clients {
        _ = await ProxySession(
          client: client, request: request, guide: Guide(language: .en), witness: seen,
          gate: HoldGate(number: 1, proxy.hold)
        ).run()
        break
      }
    }
  }

  /// Waits for the next command that is held, decides about it, and tells what was shown of it.
  @discardableResult
  func decide(_ verdict: HeldVerdict) async -> String? {
    let command = await held()
    proxy.hold.settle(1, verdict)
    return command
  }

  /// Waits for the next command that is held, and tells what is shown of it; nil at the end.
  func held() async -> String? {
    for await command in seen.held {
      return command.secretOctets == nil ? VisibleText.string(command.octets) : "[secret]"
    }
    return nil
  }

  /// Has all commands go on that are held.
  func passAll() async {
    while await decide(.pass(nil)) != nil {}
  }

  /// Waits for the end of the session, and gives what its client heard.
  @discardableResult
  func finish() async throws -> [String] {
    let heard = try await client.finish()
    await carrying.value
    await proxy.stop()
    await server.stop()
    return heard
  }

  /// What went to the server, as it was recorded.
  var sent: String {
    seen.events.map { event in
      switch event {
      case .sent(let octets): String(decoding: octets, as: UTF8.self)
      case .redacted(let redaction) where redaction.side == .client: "[\(redaction.label)]\r\n"
      default: ""
      }
    }.joined()
  }

  /// What was remarked.
  var notes: [String] {
    seen.events.compactMap { if case .note(let text) = $0 { text } else { nil } }
  }
}
