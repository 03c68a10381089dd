import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  @Suite("Events of a connection")
  struct EventTests {
    @Test("come in their order, at times that never go back, and end with nil")
    func order() async throws {
      let server = try ScriptedServer { peer in
        try peer.write("220 hello\r\n")
        try peer.readLine()
        try peer.write("221 bye\r\n")
      }
      let connection = try await Connection.open(to: server.endpoint)
      var times: [Instant] = []
      var kinds: [String] = []
      while let event = try await connection.next(timeout: .seconds(30)) {
        guard case .event(let timed) = event else { throw Connection.Unexpected(event: event) }
        times.append(try #require(timed.at))
        switch timed.event {
        case .opened: kinds.append("opened")
        case .received(let octets):
          kinds.append(String(decoding: octets, as: UTF8.self))
          if octets.starts(with: "220".utf8) { try await connection.send(line: "QUIT") }
        case .closed(let closing):
          kinds.append("closed")
          #expect(closing == Closing(by: .server))
        default: throw Connection.Unexpected(event: event)
        }
      }
      #expect(kinds == ["opened", "220 hello\r\n", "221 bye\r\n", "closed"])
      #expect(times == times.sorted())
      #expect((times.first?.microseconds ?? 0) > 0)
      #expect(try await connection.next() == nil)
      let last = try #require(times.last)
      #expect(last <= connection.now)
      try await server.finish()
    }

    @Test("a server that closes after connecting")
    func closesAtOnce() async throws {
      let server = try ScriptedServer { _ in }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      await #expect(throws: ConnectionError.closed(Closing(by: .server))) {
        try await connection.send(line: "EHLO a")
      }
      await #expect(throws: ConnectionError.closed(Closing(by: .server))) {
        try await connection.startTLS(.init(serverName: "a"))
      }
      await connection.close()
      #expect(try await connection.next() == nil)
      try await server.finish()
    }

    @Test("what came before the end is delivered before it, even if nobody was asking")
    func closesBehindOctets() async throws {
      let server = try ScriptedServer { peer in
        try peer.write([UInt8](repeating: 65, count: 100_000) + Array("\r\n".utf8))
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      try await server.finish()
      #expect(try await connection.received().utf8.count == 100_002)
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
    }

    @Test("a reset is told from an orderly end")
    func reset() async throws {
      let server = try ScriptedServer { peer in
        try peer.write("220 hello\r\n")
        try peer.readLine()
        peer.reset()
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      try await connection.received()
      try await connection.send(line: "EHLO a")
      #expect(
        try await connection.nextEvent() == .closed(Closing(by: .server, isReset: true)))
      try await server.finish()
    }

    @Test("a silent server is reported without closing, and may still speak")
    func silence() async throws {
      let gate = Gate()
      let server = try ScriptedServer { peer in
        gate.wait()
        try peer.write("220 late\r\n")
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      for _ in 0..<2 {
        await #expect(throws: ConnectionError.silent(after: .milliseconds(20))) {
          try await connection.next(timeout: .milliseconds(20))
        }
      }
      gate.open()
      #expect(try await connection.received() == "220 late\r\n")
      try await server.finish()
    }

    @Test("a cancelled wait loses nothing")
    func cancellation() async throws {
      let gate = Gate()
      let server = try ScriptedServer { peer in
        gate.wait()
        try peer.write("220 hello\r\n")
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      let waiting = Task { try await connection.next() }
      while await connection.waiter == nil { await Task.yield() }
      waiting.cancel()
      await #expect(throws: ConnectionError.cancelled) { try await waiting.value }
      let cancelled = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await connection.next()
      }
      await #expect(throws: ConnectionError.cancelled) { try await cancelled.value }
      gate.open()
      #expect(try await connection.received() == "220 hello\r\n")
      try await server.finish()
    }

    @Test("closing tells who did it, and wakes whoever waits")
    func closing() async throws {
      for cause in [Closing.Cause.client, .timeout] {
        let server = try ScriptedServer { peer in
          let count = try peer.readToEnd().count
          #expect(count == 0)
        }
        let connection = try await Connection.open(to: server.endpoint)
        try await connection.opened()
        let waiting = Task { try await connection.nextEvent() }
        while await connection.waiter == nil { await Task.yield() }
        await connection.close(by: cause)
        #expect(try await waiting.value == .closed(Closing(by: cause)))
        #expect(try await connection.next() == nil)
        try await server.finish()
      }
    }

    @Test("letting go of a connection closes its socket")
    func lettingGo() async throws {
      let server = try ScriptedServer { peer in
        let count = try peer.readToEnd().count
        #expect(count == 0)
      }
      do {
        let connection = try await Connection.open(to: server.endpoint)
        try await connection.opened()
      }
      try await server.finish()
    }
  }
}
