import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  /// How a handshake begins, and what becomes of one that does not end well.
  @Suite("The TLS handshake of a connection")
  struct TLSHandshakeTests {
    private let stage: TLSStage

    init() throws { stage = try TLSStage() }

    @Test("STARTTLS with a certificate that is good: facts, and octets both ways")
    func good() async throws {
      let server = try stage.server { peer in
        try peer.write(peer.readLine())
        try peer.closeTLS()
        _ = try peer.readToEnd()
      }
      let connection = try await stage.connect(to: server)
      try await connection.startTLS(stage.trusting)
      await #expect(throws: ConnectionError.alreadySecured) {
        try await connection.startTLS(stage.trusting)
      }
      // Sent while the handshake runs, it goes when TLS is up.
      try await connection.send(line: "EHLO a")
      guard case .secured(let facts) = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      #expect(facts.version == "TLSv1.3")
      #expect(facts.verification == .ok)
      #expect(facts.peer == [stage.certificate.certificate])
      #expect(try await connection.received() == "EHLO a\r\n")
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      try await server.finish()
    }

    @Test("implicit TLS begins at once, and the opening still comes first")
    func implicit() async throws {
      let configuration = TLSServerConfiguration(stage.certificate)
      let server = try ScriptedServer { peer in
        try peer.startTLS(configuration)
        try peer.write("220 hello\r\n")
        try peer.readLine()
      }
      var options = ConnectionOptions()
      options.tls = stage.trusting
      let connection = try await Connection.open(to: server.secureEndpoint, options: options)
      try await connection.opened()
      guard case .secured = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      #expect(try await connection.received() == "220 hello\r\n")
      try await connection.send(line: "QUIT")
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      try await server.finish()
    }

    @Test("a server that never answers the handshake")
    func timeout() async throws {
      let gate = Gate()
      let server = try ScriptedServer { _ in gate.wait() }
      var options = ConnectionOptions()
      options.handshakeTimeout = .milliseconds(50)
      let connection = try await Connection.open(to: server.secureEndpoint, options: options)
      try await connection.opened()
      #expect(
        try await connection.nextEvent()
          == .securingFailed(reason: "no answer within 0.05 seconds"))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .timeout)))
      gate.open()
      try await server.finish()
    }

    @Test("a server that speaks plainly where TLS should begin")
    func plaintext() async throws {
      let server = try ScriptedServer { peer in
        try peer.write("220 mx.example.org ESMTP\u{7}\r\n")
        _ = try peer.readToEnd()
      }
      let connection = try await Connection.open(to: server.secureEndpoint)
      try await connection.opened()
      #expect(
        try await connection.nextEvent()
          == .securingFailed(
            reason: "the server does not speak TLS here: 220 mx.example.org ESMTP."))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
      try await server.finish()
    }

    @Test("a server that ends inside the handshake, in order or not")
    func endsInside() async throws {
      for isReset in [false, true] {
        let server = try ScriptedServer { peer in
          _ = try peer.read()
          if isReset { peer.reset() }
        }
        let connection = try await Connection.open(to: server.secureEndpoint)
        try await connection.opened()
        #expect(
          try await connection.nextEvent()
            == .securingFailed(reason: "the connection ended inside the handshake"))
        #expect(
          try await connection.nextEvent() == .closed(Closing(by: .server, isReset: isReset)))
        try await server.finish()
      }
    }

    @Test("an alert of the server is told as its reason")
    func alert() async throws {
      let server = try ScriptedServer { peer in
        _ = try peer.read()
        try peer.writeRaw([21, 3, 3, 0, 2, 2, 40])
        _ = try peer.readToEnd()
      }
      let connection = try await Connection.open(to: server.secureEndpoint)
      try await connection.opened()
      guard case .securingFailed(let reason) = try await connection.nextEvent() else {
        Issue.record("no failure")
        return
      }
      #expect(reason.hasSuffix("(the server's alert: handshake failure)"))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      try await server.finish()
    }

    @Test("plaintext injected in the segment of the reply to STARTTLS comes out as received")
    func injectedTogether() async throws {
      let server = try ScriptedServer { peer in
        try peer.write("220 hello\r\n")
        try peer.readLine()
        try peer.write("220 go\r\n250 injected\r\n")
        _ = try peer.readToEnd()
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      try await connection.received()
      try await connection.send(line: "STARTTLS")
      let reply = try await connection.received(until: "injected\r\n")
      #expect(reply == "220 go\r\n250 injected\r\n")
      await connection.close()
      try await server.finish()
    }

    @Test("plaintext that arrived before the handshake began is received before it is up")
    func injectedBefore() async throws {
      let gate = Gate()
      let configuration = TLSServerConfiguration(stage.certificate)
      let server = try ScriptedServer { peer in
        try peer.write("220 go\r\n")
        gate.wait()
        try peer.write("250 injected\r\n")
        try peer.startTLS(configuration)
      }
      let connection = try await Connection.open(to: server.endpoint)
      try await connection.opened()
      #expect(try await connection.received() == "220 go\r\n")
      gate.open()
      while await connection.events.octets == 0 { await Task.yield() }
      try await connection.startTLS(stage.trusting)
      #expect(try await connection.nextEvent() == .received(Array("250 injected\r\n".utf8)))
      guard case .secured = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      try await server.finish()
    }
  }
}
