import PracticeServer
package import SMTPGuide

/// Stands between other programs and a real server, carries what they say to each other, records it
/// and prints it.
package struct ProxyRunner: Sendable {
  private let proxy: ListeningProxy
  private let guide: Guide
  private let style: TextStyle
  private let output: Output
  private let errors: Output

  /// - Parameters:
  ///   - output: Is told where it listens, and the sessions unless they are to be quiet.
  ///   - errors: Is told what goes wrong on the way.
  package init(
    _ proxy: ListeningProxy, guide: Guide, style: TextStyle, output: Output, errors: Output
  ) {
    self.proxy = proxy
    self.guide = guide
    self.style = style
    self.output = output
    self.errors = errors
  }

  /// Carries until a signal comes, or until the first session has ended; gives back what kept that
  /// one from being held, which was told.
  package func run() async throws -> Trouble? {
    try output.write("listening on \(proxy.place)\n")
    if proxy.request.isOnce {
      var clients = proxy.clients.makeAsyncIterator()
      let first = await clients.next()
      let trouble = await first.map { session(1, $0) }?.run()
      await proxy.stop()
      return trouble
    }
    await withDiscardingTaskGroup { group in
      var number = 0
      for await client in proxy.clients {
        number += 1
        let session = session(number, client)
        group.addTask { _ = await session.run() }
      }
    }
    return nil
  }

  private func session(_ number: Int, _ client: RelayedClient) -> ProxySession {
    ProxySession(
      client: client, request: proxy.request.session, guide: guide,
      witness: ProxyLog(
        number: number, isQuiet: proxy.request.isQuiet, guide: guide, style: style,
        output: output, errors: errors))
  }
}
