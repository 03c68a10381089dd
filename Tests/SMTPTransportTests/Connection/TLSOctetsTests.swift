import NIOCore
import SMTPCore
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  /// What goes over it, and how it ends.
  @Suite("A connection under TLS")
  struct TLSOctetsTests {
    private let stage: TLSStage

    init() throws { stage = try TLSStage() }

    @Test("a broken record after the handshake ends the connection with the reason")
    func broken() async throws {
      let server = try stage.server { peer in
        try peer.writeRaw([23, 3, 3, 0, 4, 1, 2, 3, 4])
        _ = try? peer.readToEnd()
      }
      let connection = try await stage.connect(to: server)
      try await connection.startTLS(stage.trusting)
      guard case .secured = try await connection.nextEvent(),
        case .securingFailed(let reason) = try await connection.nextEvent()
      else {
        Issue.record("TLS did not come up and break")
        return
      }
      #expect(reason.contains("our alert"))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
      try await server.finish()
    }

    @Test("close_notify goes out before the FIN")
    func closeNotify() async throws {
      let server = try stage.server { peer in
        // Without close_notify the engine would wait for more, and the end would be a truncation.
        let count = try peer.readToEnd().count
        #expect(count == 0)
        #expect(peer.isPeerClosed)
      }
      let connection = try await stage.connect(to: server)
      try await connection.startTLS(stage.trusting)
      guard case .secured = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      await connection.close()
      try await server.finish()
    }

    @Test("20 MB through TLS arrive whole at a server that is slow to read")
    func large() async throws {
      let gate = Gate()
      let server = try stage.server { peer in
        gate.wait()
        let total = try peer.readToEnd()
        #expect(total.count == 20_000_000)
        #expect(total.sum == 140_000_000)
      }
      let connection = try await stage.connect(to: server)
      try await connection.startTLS(stage.trusting)
      let sending = Task { try await connection.send([UInt8](repeating: 7, count: 20_000_000)) }
      while connection.channel.isWritable { await Task.yield() }
      gate.open()
      try await sending.value
      await connection.close()
      try await server.finish()
    }
  }
}
