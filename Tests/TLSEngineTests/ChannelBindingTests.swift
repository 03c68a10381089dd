import SMTPCore
import Testing

@testable import TLSEngine

@Suite("Channel binding")
struct ChannelBindingTests {
  @Test(
    "is the same at both ends, and of the kinds that the version has",
    arguments: [
      (TLSVersion.tls13, [ChannelBinding.Kind.tlsExporter, .tlsServerEndPoint]),
      (.tls12, [.tlsUnique, .tlsExporter, .tlsServerEndPoint]),
    ])
  func bothEnds(version: TLSVersion, kinds: [ChannelBinding.Kind]) throws {
    let pair = try EnginePair.connected(maximumVersion: version)
    let bindings = pair.client.channelBindings
    #expect(bindings.map(\.kind) == kinds)
    #expect(pair.server.channelBindings == bindings)
    let lengths = [ChannelBinding.Kind.tlsExporter: 32, .tlsUnique: 12, .tlsServerEndPoint: 32]
    for binding in bindings { #expect(binding.octets.count == lengths[binding.kind]) }
  }

  @Test("is another for another connection, but for the certificate's")
  func anotherConnection() throws {
    let first = try EnginePair.connected().client.channelBindings
    let second = try EnginePair.connected().client.channelBindings
    #expect(first.first?.octets != second.first?.octets)
  }

  @Test("is nothing before the handshake is done")
  func beforeTheHandshake() throws {
    let engine = try TLSEngine(client: TLSClientConfiguration(serverName: "mx.example.com"))
    #expect(engine.channelBindings.isEmpty)
  }

  @Test("knows whom a certificate names")
  func holder() throws {
    let certificate = try TestCertificate.make("alice", names: ["mail.example"])
    #expect(CertificateHolder.names(ofDER: certificate.certificate) == ["alice", "mail.example"])
    #expect(CertificateHolder.names(ofDER: [1, 2, 3]) == [])
  }
}
