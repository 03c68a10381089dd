import PracticeServer
import SMTPCore
package import SMTPGuide

/// Serves other programs, and tells what they did otherwise than it was recorded.
package struct ServeRunner: Sendable {
  /// How long a client that has delivered what was expected may take to leave.
  private static let farewell: Duration = .seconds(5)

  private let request: ServeRequest
  private let guide: Guide
  private let output: Output
  private let errors: Output
  private let ledger: ServeLedger

  /// - Parameters:
  ///   - output: Is told where it listens, and nothing else.
  ///   - errors: Is told what goes wrong on the way.
  package init(_ request: ServeRequest, guide: Guide, output: Output, errors: Output) {
    self.request = request
    self.guide = guide
    self.output = output
    self.errors = errors
    ledger = ServeLedger { [guide] report, number in
      for line in guide.text(report, session: number) { try? errors.write("\(line)\n") }
    }
  }

  /// Serves until the end that was asked for; throws what it ended with, if that is no success.
  package func run() async throws {
    let hooks = try hooks()
    let server = try await start(hooks)
    do {
      try output.write("listening on \(request.place.with(port: server.port))\n")
      try await wait(for: server)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
    if request.end == .session, ledger.hasUnused { throw Trouble.servedOtherwise }
  }

  private func hooks() throws(Trouble) -> PracticeHooks {
    let tell: @Sendable (Trouble) -> Void = { [guide, errors] trouble in
      try? errors.write("ehlo: \(guide.text(trouble))\n")
    }
    var hooks = PracticeHooks()
    if let path = request.maildir {
      let folder = try MessageFolder(path: path, tell: tell)
      hooks.keep = { folder.keep($0) }
    }
    let folder: SessionFolder?
    if let path = request.sessions {
      folder = try SessionFolder(
        path: path, redacting: request.redacting, place: request.place, tell: tell)
    } else {
      folder = nil
    }
    if folder != nil || request.file != nil {
      hooks.witness = { [ledger] in ServedWitness(folder?.witness($0), ledger) }
    }
    return hooks
  }

  private func start(_ hooks: PracticeHooks) async throws(Trouble) -> PracticeServer {
    do {
      return try await PracticeServer.start(
        scenario: request.file?.scenario ?? request.scenario,
        playing: request.file.map { .program($0.program) } ?? .scenario,
        host: request.place.host, port: request.place.port,
        expectsProxyHeader: request.expectsProxyHeader,
        hooks: hooks)
    } catch {
      throw Trouble(error)
    }
  }

  private func wait(for server: PracticeServer) async throws {
    switch request.end {
    case .never: try await server.sessions.ended.wait(for: .max)
    case .session: try await server.sessions.ended.wait(for: 1)
    case .messages(let count, let seconds):
      let received = server.mailbox.received
      guard try await received.wait(for: count, within: .seconds(seconds)) else {
        throw Trouble.messagesMissing(came: received.count, expected: count, seconds: seconds)
      }
      // Whoever has just delivered may still say QUIT.
      let sessions = server.sessions
      _ = try await sessions.ended.wait(for: sessions.begun.count, within: Self.farewell)
    }
  }
}
