import ExplorerUI
import PracticeServer
import SMTPGuide
import SMTPTransport

/// A proxy whose sessions are on the screen.
struct ProxyScreen: Sendable {
  let proxy: ListeningProxy
  let guide: Guide
  let messages: MessageQueue

  /// A target as short as it can be told.
  private static func name(of target: Target) -> String {
    let text = target.description
    return text.hasPrefix("smtp://") ? String(text.dropFirst("smtp://".count)) : text
  }

  /// Carries until the proxy stops, and all sessions have ended.
  func run() async {
    let target = proxy.request.session.target
    messages.post(
      .watched(
        .listening(
          WatchPlace(
            host: proxy.place.host, port: proxy.place.port, isLMTP: target.isLMTP,
            target: Self.name(of: target)))))
    await withDiscardingTaskGroup { group in
      var number = 0
      for await client in proxy.clients {
        number += 1
        let session = ProxySession(
          client: client, request: proxy.request.session, guide: guide,
          witness: ScreenWitness(
            number: number, client: client.opening,
            keepsSecrets: proxy.request.session.keepsSecrets, messages),
          gate: HoldGate(number: number, proxy.hold))
        group.addTask { _ = await session.run() }
      }
    }
  }
}
