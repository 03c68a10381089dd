import NIOCore
import SMTPCore
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  @Suite("Memory stays bounded")
  struct BoundedMemoryTests {
    static let mebibyte = 1024 * 1024

    @Test("a server that floods is stopped after 16 MiB, again and again")
    func flood() async throws {
      let total = 100 * Self.mebibyte
      let server = try ScriptedServer { peer in
        let octets = [UInt8](repeating: 120, count: Self.mebibyte)
        for _ in 0..<(total / octets.count) { try peer.write(octets) }
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      let before = try ResidentMemory.octets()
      var received = 0
      var sinceMore = 0
      var floods = 0
      reading: while let event = try await connection.next(timeout: .seconds(30)) {
        switch event {
        case .event(let timed):
          switch timed.event {
          case .received(let octets):
            #expect(octets.count <= EventQueue.chunk)
            received += octets.count
            sinceMore += octets.count
          case .closed: break reading
          default: throw Connection.Unexpected(event: event)
          }
        case .flooded(let octets):
          floods += 1
          #expect(sinceMore == octets)
          #expect((16 * Self.mebibyte..<17 * Self.mebibyte).contains(octets))
          await #expect(throws: ConnectionError.silent(after: .milliseconds(20))) {
            try await connection.next(timeout: .milliseconds(20))
          }
          sinceMore = 0
          await connection.allowMore()
        case .verificationFailed: throw Connection.Unexpected(event: event)
        }
      }
      #expect(received == total)
      #expect(floods == 6)
      #expect(try ResidentMemory.octets() - before < 32 * Self.mebibyte)
      try await server.finish()
    }

    @Test("nobody asks for events: 256 KiB are read ahead, no more")
    func readAhead() async throws {
      let server = try ScriptedServer { peer in
        try? peer.write([UInt8](repeating: 120, count: 32 * Self.mebibyte))
      }
      let connection = try await Connection.open(to: server.endpoint)
      while await connection.events.hasRoom { await Task.yield() }
      #expect(await !connection.isReadPending)
      #expect(await connection.events.octets <= EventQueue.limit)
      await connection.close()
      try await server.finish()
    }

    @Test("50 MB for a server that is slow to read do not pile up")
    func backPressure() async throws {
      let gate = Gate()
      let octets = [UInt8](repeating: 3, count: 50_000_000)
      let server = try ScriptedServer { peer in
        gate.wait()
        let total = try peer.readToEnd()
        #expect(total.count == 50_000_000)
        #expect(total.sum == 150_000_000)
      }
      let connection = try await Connection.open(to: server.endpoint)
      let before = try ResidentMemory.octets()
      let sending = Task { try await connection.send(octets) }
      while connection.channel.isWritable { await Task.yield() }
      #expect(try ResidentMemory.octets() - before < 16 * Self.mebibyte)
      #expect(await !connection.outbox.isEmpty)
      gate.open()
      try await sending.value
      #expect(try ResidentMemory.octets() - before < 16 * Self.mebibyte)
      await connection.close()
      try await server.finish()
    }
  }
}
