import Testing

@testable import TLSEngine

@Suite("A configuration that cannot work")
struct ConfigurationErrorTests {
  private func client(_ configure: (inout TLSClientConfiguration) throws -> Void) throws {
    var configuration = TLSClientConfiguration(serverName: "mx.example.com")
    try configure(&configuration)
    _ = try TLSEngine(client: configuration)
  }

  @Test("for its CA file tells the file and why")
  func caFile() throws {
    let missing = "/nonexistent/ca.pem"
    #expect(
      throws: TLSError.unreadableCAFile(path: missing, reason: "No such file or directory")
    ) { try client { $0.caFile = missing } }
    for text in ["", "\u{89}PNG\r\n\u{1a}\n", "-----BEGIN CERTIFICATE-----\nMIIB"] {
      let file = try TemporaryFile(text)
      #expect {
        try client { $0.caFile = file.path }
      } throws: {
        guard case .unreadableCAFile(file.path, let reason) = $0 as? TLSError else { return false }
        return !reason.isEmpty && reason != "no reason given"
      }
    }
  }

  @Test("for a certificate to trust tells which one")
  func trusted() throws {
    let good = try ThrowawayCertificate.make(names: ["mx.example.com"]).certificate
    #expect(throws: TLSError.unusableTrustedCertificate(position: 1)) {
      try client { $0.trustedCertificates = [good, Array(good.dropLast())] }
    }
    #expect(throws: TLSError.unusableTrustedCertificate(position: 0)) {
      try client { $0.trustedCertificates = [[]] }
    }
    try client { $0.trustedCertificates = [good, good] }
  }

  @Test("for the client's certificate or key tells the file and why")
  func clientCertificate() throws {
    let own = try TestCertificate.make("own")
    let other = try TestCertificate.make("other")
    let certificate = try TemporaryFile(PEM.encode(own.certificate, "CERTIFICATE"))
    let key = try TemporaryFile(PEM.encode(own.privateKey, "EC PRIVATE KEY"))
    let otherKey = try TemporaryFile(PEM.encode(other.privateKey, "EC PRIVATE KEY"))
    let missing = "/nonexistent/client.pem"
    let notFound = "No such file or directory"
    try client {
      $0.clientCertificateFile = certificate.path
      $0.clientKeyFile = key.path
    }
    #expect(throws: TLSError.unreadableClientCertificate(path: missing, reason: notFound)) {
      try client { $0.clientCertificateFile = missing }
    }
    #expect(throws: TLSError.unreadableClientKey(path: missing, reason: notFound)) {
      try client {
        $0.clientCertificateFile = certificate.path
        $0.clientKeyFile = missing
      }
    }
    #expect {
      try client { $0.clientCertificateFile = certificate.path }
    } throws: {
      guard case .unreadableClientKey(certificate.path, _) = $0 as? TLSError else { return false }
      return true
    }
    #expect(
      throws: TLSError.mismatchedClientKey(
        certificatePath: certificate.path, keyPath: otherKey.path)
    ) {
      try client {
        $0.clientCertificateFile = certificate.path
        $0.clientKeyFile = otherKey.path
      }
    }
    #expect(throws: TLSError.clientKeyWithoutCertificate(keyPath: key.path)) {
      try client { $0.clientKeyFile = key.path }
    }
  }

  @Test("for a key with a passphrase says so, and never asks for it on the terminal")
  func encryptedKey() throws {
    let own = try TestCertificate.make("own")
    let certificate = try TemporaryFile(PEM.encode(own.certificate, "CERTIFICATE"))
    let key = try TemporaryFile(EncryptedKey.pem(of: own.privateKey, passphrase: "practice"))
    #expect(throws: TLSError.encryptedClientKey(path: key.path)) {
      try client {
        $0.clientCertificateFile = certificate.path
        $0.clientKeyFile = key.path
      }
    }
  }

  @Test("for the server's name says so")
  func serverName() throws {
    for name in ["mx\u{0}.example.com", String(repeating: "a", count: 256)] {
      #expect(throws: TLSError.unusableServerName(name)) { try client { $0.serverName = name } }
      #expect(throws: TLSError.unusableServerName(name)) { try client { $0.sni = name } }
    }
  }

  @Test("for the server's certificate says so")
  func server() throws {
    let own = try ThrowawayCertificate.make(names: ["mx.example.com"])
    let other = try ThrowawayCertificate.make(names: ["mx.example.com"])
    for (chain, key) in [
      ([], own.privateKey), ([own.certificate], []), ([[1, 2, 3]], own.privateKey),
      ([own.certificate], other.privateKey), ([own.certificate, [1]], own.privateKey),
    ] {
      #expect {
        try TLSEngine(server: TLSServerConfiguration(certificateChain: chain, privateKey: key))
      } throws: {
        guard case .unusableServerCertificate = $0 as? TLSError else { return false }
        return true
      }
    }
  }
}
