import COpenSSL
import SMTPCore
import Testing

@testable import TLSEngine

@Suite("A handshake")
struct HandshakeTests {
  @Test(
    "comes to the same however its octets are split", arguments: [1, 2, 3, 5, 7, 16, 100, .max])
  func anySplit(pieceSize: Int) throws {
    let pair = try EnginePair.connected(pieceSize: pieceSize)
    #expect(pair.client.facts.verification == .ok)
    try pair.client.write(Array("EHLO client.example\r\n".utf8))
    try pair.carry(from: pair.client, to: pair.server)
    #expect(try pair.server.readAll() == Array("EHLO client.example\r\n".utf8))
  }

  @Test("tells version, cipher, group, signature and the peer's chain")
  func facts() throws {
    let root = try TestCertificate.make("Root", isAuthority: true)
    let middle = try TestCertificate.make("Middle", issuer: root, isAuthority: true)
    let leaf = try TestCertificate.make("Leaf", names: ["mx.example.com"], issuer: middle)
    let pair = try EnginePair(
      TLSClientConfiguration(
        serverName: "mx.example.com", trustedCertificates: [root.certificate]),
      TLSServerConfiguration(
        certificateChain: [leaf.certificate, middle.certificate], privateKey: leaf.privateKey))
    try pair.shakeHands()
    #expect(
      pair.client.facts
        == TLSFacts(
          version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519",
          signature: "ecdsa_secp256r1_sha256", peer: [leaf.certificate, middle.certificate],
          verification: .ok))
    #expect(pair.server.facts.version == "TLSv1.3")
    #expect(pair.server.facts.peer == [])
    #expect(pair.server.facts.verification == .unchecked)
  }

  @Test(
    "with an older server is possible, so that it can be diagnosed",
    arguments: [
      (TLSVersion.tls10, "TLSv1", "ECDHE-RSA-AES256-SHA", "rsa_pkcs1_md5_sha1"),
      (.tls11, "TLSv1.1", "ECDHE-RSA-AES256-SHA", "rsa_pkcs1_md5_sha1"),
      (.tls12, "TLSv1.2", "ECDHE-RSA-AES256-GCM-SHA384", "rsa_pss_rsae_sha256"),
      (.tls13, "TLSv1.3", "TLS_AES_256_GCM_SHA384", "rsa_pss_rsae_sha256"),
    ])
  func olderVersions(
    version: TLSVersion, name: String, cipher: String, signature: String
  ) throws {
    let certificate = try TestCertificate.make(
      "mx", names: ["mx.example.com"], key: .rsa(bits: 2048))
    let pair = try EnginePair(
      TLSClientConfiguration(
        serverName: "mx.example.com", trustedCertificates: [certificate.certificate]),
      TLSServerConfiguration(
        certificateChain: [certificate.certificate], privateKey: certificate.privateKey,
        maximumVersion: version))
    try pair.shakeHands()
    #expect(
      pair.client.facts
        == TLSFacts(
          version: name, cipher: cipher, group: "x25519", signature: signature,
          peer: [certificate.certificate], verification: .ok))
  }

  @Test(
    "with an old key exchange tells what there is to tell",
    arguments: [
      ("AES256-SHA", nil, nil), ("DHE-RSA-AES256-SHA", "DH 2048", "rsa_pss_rsae_sha256"),
      ("ECDHE-RSA-AES128-SHA", "x25519", "rsa_pss_rsae_sha256"),
    ] as [(String, String?, String?)])
  func keyExchange(cipher: String, group: String?, signature: String?) throws {
    let certificate = try TestCertificate.make("mx", key: .rsa(bits: 2048))
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: "mx.example.com", verifies: false),
      TLSServerConfiguration(
        certificateChain: [certificate.certificate], privateKey: certificate.privateKey,
        maximumVersion: .tls12))
    #expect(SSL_set_cipher_list(pair.server.ssl.pointer, cipher) == 1)
    #expect(SSL_ctrl(pair.server.ssl.pointer, SSL_CTRL_SET_DH_AUTO, 1, nil) == 1)
    try pair.shakeHands()
    #expect(pair.client.facts.cipher == cipher)
    #expect(pair.client.facts.group == group)
    #expect(pair.client.facts.signature == signature)
  }

  @Test("shows the server a client's certificate when it asks for one")
  func clientCertificate() throws {
    let client = try TestCertificate.make("client", usage: "clientAuth")
    let file = try TemporaryFile(
      PEM.encode(client.certificate, "CERTIFICATE")
        + PEM.encode(client.privateKey, "EC PRIVATE KEY"))
    let server = try ThrowawayCertificate.make(names: ["mx.example.com"])
    for asks in [true, false] {
      let pair = try EnginePair(
        TLSClientConfiguration(serverName: "mx.example.com", clientCertificateFile: file.path),
        TLSServerConfiguration(server, requestsClientCertificate: asks))
      try pair.shakeHands()
      #expect(pair.server.facts.peer == (asks ? [client.certificate] : []))
    }
  }

  @Test("goes on when the server asks for a certificate and the client has none")
  func noClientCertificate() throws {
    let server = try ThrowawayCertificate.make(names: ["mx.example.com"])
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: "mx.example.com"),
      TLSServerConfiguration(server, requestsClientCertificate: true))
    try pair.shakeHands()
    #expect(pair.server.facts.peer == [])
  }

  @Test(
    "names a domain to the server, never an address",
    arguments: [
      ("mx.example.com", nil, "mx.example.com"),
      ("mx.example.com.", nil, "mx.example.com"),
      ("192.0.2.1", nil, nil),
      ("[2001:db8::1]", nil, nil),
      ("", nil, nil),
      ("192.0.2.1", "other.example", "other.example"),
      ("mx.example.com", "other.example", "other.example"),
      ("mx.example.com", "", nil),
    ] as [(String, String?, String?)])
  func indication(serverName: String, sni: String?, expected: String?) throws {
    let server = try ThrowawayCertificate.make(names: ["mx.example.com"])
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: serverName, sni: sni), TLSServerConfiguration(server))
    try pair.shakeHands()
    #expect(ServerNameIndication.seen(by: pair.server) == expected)
  }

  @Test("that waits for octets is not done, and has nothing to read or to write")
  func waiting() throws {
    let client = try TLSEngine(client: TLSClientConfiguration(serverName: "mx.example.com"))
    #expect(try client.handshake() == false)
    #expect(!client.takeOutput().isEmpty)
    #expect(client.takeOutput().isEmpty)
    #expect(try client.handshake() == false)
    #expect(try client.read() == nil)
    #expect(throws: TLSError.handshakeUnfinished) { try client.write([0]) }
    client.close()
    #expect(client.takeOutput().isEmpty)
    #expect(client.facts.peer == [])
  }
}
