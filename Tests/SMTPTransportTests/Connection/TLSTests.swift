import NIOCore
import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  @Suite("TLS on a connection")
  struct TLSTests {
    let certificate: ThrowawayCertificate
    let trusting: TLSClientConfiguration
    let doubting = TLSClientConfiguration(serverName: "practice.test")

    init() throws {
      certificate = try ThrowawayCertificate.make(names: ["practice.test"])
      trusting = TLSClientConfiguration(
        serverName: "practice.test", trustedCertificates: [certificate.certificate])
    }

    /// A server that offers STARTTLS, and greets once more behind it.
    func server(
      behind: @escaping @Sendable (Peer) throws -> Void = { _ in }
    ) throws -> ScriptedServer {
      let configuration = TLSServerConfiguration(certificate)
      return try ScriptedServer { peer in
        try peer.write("220 hello\r\n")
        try peer.readLine()
        try peer.write("220 go\r\n")
        try peer.startTLS(configuration)
        try behind(peer)
      }
    }

    /// Connects as far as the reply to STARTTLS.
    func connect(
      to server: ScriptedServer, _ policy: VerificationPolicy = .require
    ) async throws -> Connection {
      var options = ConnectionOptions()
      options.verification = policy
      options.handshakeTimeout = .seconds(20)
      let connection = try await Connection.open(to: server.endpoint, options: options)
      try await connection.opened()
      #expect(try await connection.received() == "220 hello\r\n")
      try await connection.send(line: "STARTTLS")
      #expect(try await connection.received() == "220 go\r\n")
      return connection
    }

    @Test("STARTTLS with a certificate that is good: facts, and octets both ways")
    func good() async throws {
      let server = try server { peer in
        try peer.write(peer.readLine())
        try peer.closeTLS()
        _ = try peer.readToEnd()
      }
      let connection = try await connect(to: server)
      try await connection.startTLS(trusting)
      await #expect(throws: ConnectionError.alreadySecured) {
        try await connection.startTLS(trusting)
      }
      // Sent while the handshake runs, it goes when TLS is up.
      try await connection.send(line: "EHLO a")
      guard case .secured(let facts) = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      #expect(facts.version == "TLSv1.3")
      #expect(facts.verification == .ok)
      #expect(facts.peer == [certificate.certificate])
      #expect(try await connection.received() == "EHLO a\r\n")
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      try await server.finish()
    }

    @Test("implicit TLS begins at once, and the opening still comes first")
    func implicit() async throws {
      let configuration = TLSServerConfiguration(certificate)
      let server = try ScriptedServer { peer in
        try peer.startTLS(configuration)
        try peer.write("220 hello\r\n")
        try peer.readLine()
      }
      var options = ConnectionOptions()
      options.tls = trusting
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

    @Test("a bad certificate waits for the answer: nothing is told before, all of it after")
    func accepted() async throws {
      let server = try server { peer in
        try peer.write("220 behind\r\n")
        try peer.write(peer.readLine())
      }
      let connection = try await connect(to: server, .ask)
      try await connection.startTLS(doubting)
      guard case .verificationFailed(let facts) = try await connection.next(timeout: .seconds(30))
      else {
        Issue.record("nothing was asked")
        return
      }
      #expect(facts.verification == .failed([.selfSigned], isAccepted: false))
      await #expect(throws: ConnectionError.silent(after: .milliseconds(20))) {
        try await connection.next(timeout: .milliseconds(20))
      }
      await connection.answerVerification(accept: true)
      guard case .secured(let accepted) = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      #expect(accepted.verification == .failed([.selfSigned], isAccepted: true))
      #expect(try await connection.received() == "220 behind\r\n")
      try await connection.send(line: "EHLO a")
      #expect(try await connection.received() == "EHLO a\r\n")
      try await server.finish()
    }

    @Test("a certificate that is rejected, by a person or by policy, fails with the reason")
    func rejected() async throws {
      for policy in [VerificationPolicy.ask, .require] {
        let server = try server { peer in #expect((try? peer.readToEnd().count) ?? 0 == 0) }
        let connection = try await connect(to: server, policy)
        try await connection.startTLS(doubting)
        if policy == .ask {
          guard case .verificationFailed = try await connection.next(timeout: .seconds(30)) else {
            Issue.record("nothing was asked")
            return
          }
          await connection.answerVerification(accept: false)
        }
        #expect(
          try await connection.nextEvent() == .securingFailed(reason: "self-signed certificate"))
        #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
        await #expect(throws: ConnectionError.closed(Closing(by: .client))) {
          try await connection.send(line: "EHLO a")
        }
        try await server.finish()
      }
    }

    @Test("a certificate that is bad is warned of or not looked at")
    func tolerated() async throws {
      let outcomes: [(VerificationPolicy, CertificateVerification)] = [
        (.warn, .failed([.selfSigned, .wrongName], isAccepted: true)), (.skip, .unchecked),
      ]
      for (policy, verification) in outcomes {
        let server = try server()
        let connection = try await connect(to: server, policy)
        try await connection.startTLS(TLSClientConfiguration(serverName: "other.test"))
        guard case .secured(let facts) = try await connection.nextEvent() else {
          Issue.record("no handshake")
          return
        }
        #expect(facts.verification == verification)
        try await server.finish()
      }
    }

    @Test("closing while a person decides")
    func closedInstead() async throws {
      let server = try server { peer in _ = try? peer.readToEnd() }
      let connection = try await connect(to: server, .ask)
      try await connection.startTLS(doubting)
      _ = try await connection.next(timeout: .seconds(30))
      await connection.close()
      await connection.answerVerification(accept: true)
      #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
      #expect(try await connection.next() == nil)
      try await server.finish()
    }

    @Test("a server that closes while a person decides")
    func closedMeanwhile() async throws {
      let server = try server()
      let connection = try await connect(to: server, .ask)
      try await connection.startTLS(doubting)
      _ = try await connection.next(timeout: .seconds(30))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      await connection.answerVerification(accept: true)
      #expect(try await connection.next() == nil)
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
      let configuration = TLSServerConfiguration(certificate)
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
      try await connection.startTLS(trusting)
      #expect(try await connection.nextEvent() == .received(Array("250 injected\r\n".utf8)))
      guard case .secured = try await connection.nextEvent() else {
        Issue.record("no handshake")
        return
      }
      try await server.finish()
    }

    @Test("a broken record after the handshake ends the connection with the reason")
    func broken() async throws {
      let server = try server { peer in
        try peer.writeRaw([23, 3, 3, 0, 4, 1, 2, 3, 4])
        _ = try? peer.readToEnd()
      }
      let connection = try await connect(to: server)
      try await connection.startTLS(trusting)
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
      let server = try server { peer in
        // Without close_notify the engine would wait for more, and the end would be a truncation.
        let count = try peer.readToEnd().count
        #expect(count == 0)
        #expect(peer.isPeerClosed)
      }
      let connection = try await connect(to: server)
      try await connection.startTLS(trusting)
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
      let server = try server { peer in
        gate.wait()
        let total = try peer.readToEnd()
        #expect(total.count == 20_000_000)
        #expect(total.sum == 140_000_000)
      }
      let connection = try await connect(to: server)
      try await connection.startTLS(trusting)
      let sending = Task { try await connection.send([UInt8](repeating: 7, count: 20_000_000)) }
      while connection.channel.isWritable { await Task.yield() }
      gate.open()
      try await sending.value
      await connection.close()
      try await server.finish()
    }
  }
}
