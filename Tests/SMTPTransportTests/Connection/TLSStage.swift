import SMTPCore
import TLSEngine
import Testing

@testable import SMTPTransport

/// A server with a certificate of its own, and connections to it.
struct TLSStage {
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
}
