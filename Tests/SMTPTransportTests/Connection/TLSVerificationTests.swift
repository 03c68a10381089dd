import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

extension ConnectionTests {
  /// Who decides about them, and what happens meanwhile.
  @Suite("Certificates that fail verification")
  struct TLSVerificationTests {
    private let stage: TLSStage

    init() throws { stage = try TLSStage() }

    @Test("a bad certificate waits for the answer: nothing is told before, all of it after")
    func accepted() async throws {
      let server = try stage.server { peer in
        try peer.write("220 behind\r\n")
        try peer.write(peer.readLine())
      }
      let connection = try await stage.connect(to: server, .ask)
      try await connection.startTLS(stage.doubting)
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
        let server = try stage.server { peer in #expect((try? peer.readToEnd().count) ?? 0 == 0) }
        let connection = try await stage.connect(to: server, policy)
        try await connection.startTLS(stage.doubting)
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
        let server = try stage.server()
        let connection = try await stage.connect(to: server, policy)
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
      let server = try stage.server { peer in _ = try? peer.readToEnd() }
      let connection = try await stage.connect(to: server, .ask)
      try await connection.startTLS(stage.doubting)
      _ = try await connection.next(timeout: .seconds(30))
      await connection.close()
      await connection.answerVerification(accept: true)
      #expect(try await connection.nextEvent() == .closed(Closing(by: .client)))
      #expect(try await connection.next() == nil)
      try await server.finish()
    }

    @Test("a server that closes while a person decides")
    func closedMeanwhile() async throws {
      let server = try stage.server()
      let connection = try await stage.connect(to: server, .ask)
      try await connection.startTLS(stage.doubting)
      _ = try await connection.next(timeout: .seconds(30))
      #expect(try await connection.nextEvent() == .closed(Closing(by: .server)))
      await connection.answerVerification(accept: true)
      #expect(try await connection.next() == nil)
      try await server.finish()
    }
  }
}
