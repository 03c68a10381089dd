import PracticeServer
import SMTPCore
package import SMTPGuide
import SMTPTransport

/// A proxy that listens; its clients wait to be carried.
package struct ListeningProxy: Sendable {
  /// What was asked for.
  let request: ProxyRequest
  /// Those who connect, one after the other, until it stops.
  let clients: AsyncStream<RelayedClient>
  /// Holds what they say.
  let hold = ProxyHold()
  private let arrivals: AsyncStream<RelayedClient>.Continuation
  private let server: PracticeServer

  /// Where it listens.
  var place: ListenAddress { request.place.with(port: server.port) }

  /// Begins to listen.
  package static func start(_ request: ProxyRequest) async throws(Trouble) -> ListeningProxy {
    let (clients, arrivals) = AsyncStream.makeStream(of: RelayedClient.self)
    do {
      let server = try await PracticeServer.start(
        scenario: .recorded(isLMTP: request.session.target.isLMTP),
        playing: .relay { arrivals.yield($0) }, host: request.place.host, port: request.place.port)
      return ListeningProxy(
        request: request, clients: clients, arrivals: arrivals, server: server)
    } catch {
      throw Trouble(error)
    }
  }

  /// Takes nobody any more, and hangs up on those who are there; what is held goes nowhere.
  func stop() async {
    arrivals.finish()
    hold.stop()
    await server.stop()
  }
}
