import PracticeServer
import SMTPCore
package import SMTPGuide
import SMTPTransport
import Synchronization

/// Stands between other programs and a real server, carries what they say to each other, and
/// records it.
package struct ProxyRunner: Sendable {
  private let request: ProxyRequest
  private let guide: Guide
  private let style: TextStyle
  private let output: Output
  private let errors: Output

  /// - Parameters:
  ///   - output: Is told where it listens, and the sessions unless they are to be quiet.
  ///   - errors: Is told what goes wrong on the way.
  package init(
    _ request: ProxyRequest, guide: Guide, style: TextStyle, output: Output, errors: Output
  ) {
    self.request = request
    self.guide = guide
    self.style = style
    self.output = output
    self.errors = errors
  }

  /// Carries until a signal comes, or until the first session has ended; gives back what kept that
  /// one from being held, which was told.
  package func run() async throws -> Trouble? {
    let (clients, arrivals) = AsyncStream.makeStream(of: RelayedClient.self)
    let server: PracticeServer
    do {
      server = try await PracticeServer.start(
        scenario: .recorded(isLMTP: request.session.target.isLMTP),
        playing: .relay { arrivals.yield($0) }, host: request.place.host, port: request.place.port)
    } catch {
      throw Trouble(error)
    }
    try output.write("listening on \(request.place.with(port: server.port))\n")
    var first: Trouble?
    await withTaskGroup(of: Trouble?.self) { group in
      var number = 0
      for await client in clients {
        number += 1
        let session = ProxySession(
          client: client, request: request.session,
          log: ProxyLog(
            number: number, isQuiet: request.isQuiet, guide: guide, style: style, output: output,
            errors: errors))
        group.addTask { await session.run() }
        guard request.isOnce else { continue }
        first = await group.next() ?? nil
        break
      }
    }
    await server.stop()
    return first
  }
}
