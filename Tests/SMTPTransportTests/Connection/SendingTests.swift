import NIOCore
import SMTPCore
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  @Suite("Sending")
  struct SendingTests {
    @Test("several messages at once go one after another")
    func order() async throws {
      let server = try ScriptedServer { peer in
        var octets: [UInt8] = []
        do { while true { octets += try peer.read() } } catch is Peer.Ended {}
        var runs: [UInt8] = []
        for octet in octets where runs.last != octet { runs.append(octet) }
        #expect(octets.count == 4 * 300_000)
        #expect(runs.sorted() == [65, 66, 67, 68])
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for letter in UInt8(65)...68 {
          group.addTask {
            try await connection.send([UInt8](repeating: letter, count: 300_000))
          }
        }
        try await group.waitForAll()
      }
      try await connection.send([])
      await connection.close()
      try await server.finish()
    }

    @Test("a send that nobody reads can be cancelled, and those behind it go on waiting")
    func cancellation() async throws {
      let gate = Gate()
      let server = try ScriptedServer { peer in
        gate.wait()
        _ = try peer.readToEnd()
      }
      let connection = try await Connection.open(to: server.endpoint)
      let sending = Task { try await connection.send([UInt8](repeating: 0, count: 50_000_000)) }
      while connection.channel.isWritable { await Task.yield() }
      let behind = Task { try await connection.send(line: "QUIT") }
      sending.cancel()
      await #expect(throws: ConnectionError.cancelled) { try await sending.value }
      gate.open()
      try await behind.value
      await connection.close()
      try await server.finish()
    }

    @Test("a server that closes in the middle fails the send")
    func closed() async throws {
      let server = try ScriptedServer { peer in
        _ = try peer.read()
        peer.reset()
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      await #expect(throws: ConnectionError.closed(Closing(by: .server, isReset: true))) {
        try await connection.send([UInt8](repeating: 0, count: 50_000_000))
      }
      #expect(
        try await connection.nextEvent() == .closed(Closing(by: .server, isReset: true)))
      try await server.finish()
    }

    @Test("closing flushes what is being sent, as long as somebody takes it")
    func closingFlushes() async throws {
      let gate = Gate()
      let server = try ScriptedServer { peer in
        gate.wait()
        let count = try peer.readToEnd().count
        #expect(count == 20_000_000)
      }
      let connection = try await Connection.open(to: server.endpoint)
      let sending = Task { try await connection.send([UInt8](repeating: 0, count: 20_000_000)) }
      while connection.channel.isWritable { await Task.yield() }
      let closing = Task { await connection.close() }
      while case .open = await connection.ending { await Task.yield() }
      await #expect(throws: ConnectionError.closed(Closing(by: .client))) {
        try await connection.send(line: "QUIT")
      }
      gate.open()
      await closing.value
      try await sending.value
      try await server.finish()
    }

    @Test("closing does not wait for ever for a server that takes nothing")
    func closingTimesOut() async throws {
      let gate = Gate()
      let server = try ScriptedServer { _ in gate.wait() }
      var options = ConnectionOptions()
      options.closeTimeout = .milliseconds(50)
      let connection = try await Connection.open(to: server.endpoint, options: options)
      try await connection.opened()
      let sending = Task { try await connection.send([UInt8](repeating: 0, count: 50_000_000)) }
      while connection.channel.isWritable { await Task.yield() }
      await connection.close()
      await #expect(throws: ConnectionError.closed(Closing(by: .client))) {
        try await sending.value
      }
      #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
      gate.open()
      try await server.finish()
    }
  }
}
