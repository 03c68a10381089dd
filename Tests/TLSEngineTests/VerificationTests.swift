import SMTPCore
import Testing

@testable import TLSEngine

@Suite("Verification")
struct VerificationTests {
  private let root: TestCertificate
  private let middle: TestCertificate

  init() throws {
    root = try TestCertificate.make("Root", isAuthority: true)
    middle = try TestCertificate.make("Middle", issuer: root, isAuthority: true)
  }

  /// What a client finds that asks for `serverName` and is shown these certificates.
  private func verification(
    of chain: [TestCertificate], for serverName: String = "mx.example.com",
    trusting trusted: [TestCertificate] = [], maximumVersion: TLSVersion = .tls13,
    verifies: Bool = true
  ) throws -> CertificateVerification {
    let pair = try EnginePair(
      TLSClientConfiguration(
        serverName: serverName, trustedCertificates: trusted.map(\.certificate),
        verifies: verifies),
      TLSServerConfiguration(
        certificateChain: chain.map(\.certificate), privateKey: chain[0].privateKey,
        maximumVersion: maximumVersion))
    try pair.shakeHands()
    return pair.client.facts.verification
  }

  private func leaf(
    _ name: String = "mx.example.com", issuer: TestCertificate? = nil,
    notBefore: Int = -TestCertificate.hour, notAfter: Int = TestCertificate.hour,
    key: TestCertificate.Key = .p256, usage: String? = "serverAuth",
    issuerAddress: String? = nil
  ) throws -> TestCertificate {
    try TestCertificate.make(
      "leaf", names: [name], issuer: issuer, notBefore: notBefore, notAfter: notAfter, key: key,
      usage: usage, issuerAddress: issuerAddress)
  }

  @Test("succeeds with a whole chain, whichever of its certificates is trusted")
  func good() throws {
    let leaf = try leaf(issuer: middle)
    #expect(try verification(of: [leaf, middle], trusting: [root]) == .ok)
    #expect(try verification(of: [leaf, middle, root], trusting: [root]) == .ok)
    #expect(try verification(of: [leaf, middle], trusting: [middle]) == .ok)
    #expect(try verification(of: [leaf], trusting: [middle]) == .ok)
    #expect(try verification(of: [leaf], trusting: [leaf]) == .ok)
  }

  @Test("is unchecked when nobody asks for it")
  func unchecked() throws {
    let leaf = try leaf(notAfter: -60)
    #expect(try verification(of: [leaf], verifies: false) == .unchecked)
  }

  @Test("tells an issuer nobody knows, once")
  func unknownIssuer() throws {
    try expect(verification(of: [leaf(issuer: middle)]), [.unknownIssuer])
    try expect(verification(of: [leaf(issuer: middle), middle]), [.unknownIssuer])
  }

  @Test("tells a self-signed certificate, and a chain that ends in a root nobody trusts")
  func selfSigned() throws {
    try expect(verification(of: [leaf()]), [.selfSigned])
    try expect(verification(of: [leaf(issuer: middle), middle, root]), [.selfSignedInChain])
  }

  @Test("tells a server that left out the certificate between its own and the root")
  func incompleteChain() throws {
    let leaf = try leaf(issuer: middle, issuerAddress: "http://ca.example/middle.der")
    try expect(verification(of: [leaf], trusting: [root]), [.incompleteChain])
    try expect(verification(of: [leaf, root], trusting: [root]), [.incompleteChain])
    #expect(try verification(of: [leaf, middle], trusting: [root]) == .ok)
    try expect(verification(of: [leaf, middle]), [.unknownIssuer])
  }

  @Test("tells dates that do not hold, beside what else is wrong")
  func dates() throws {
    let hour = TestCertificate.hour
    let expired = try leaf(issuer: root, notBefore: -2 * hour, notAfter: -hour)
    let early = try leaf(issuer: root, notBefore: hour, notAfter: 2 * hour)
    try expect(verification(of: [expired], trusting: [root]), [.expired])
    try expect(verification(of: [early], trusting: [root]), [.notYetValid])
    try expect(verification(of: [expired]), [.unknownIssuer, .expired])
    try expect(
      verification(of: [leaf(notBefore: -2 * hour, notAfter: -hour)]), [.selfSigned, .expired])
    let oldRoot = try TestCertificate.make(
      "Old root", isAuthority: true, notBefore: -2 * hour, notAfter: -hour)
    try expect(
      verification(of: [leaf(issuer: oldRoot)], trusting: [oldRoot]), [.expired])
  }

  @Test("tells the wrong name, even of a chain that fails anyway")
  func wrongName() throws {
    let other = "other.example.com"
    try expect(verification(of: [leaf(issuer: root)], for: other, trusting: [root]), [.wrongName])
    try expect(verification(of: [leaf()], for: other), [.selfSigned, .wrongName])
    try expect(
      verification(of: [leaf(issuer: root, notAfter: -60)], for: other),
      [.unknownIssuer, .wrongName, .expired])
  }

  @Test(
    "compares names and addresses as certificates carry them",
    arguments: [
      ("mx.example.com", "mx.example.com", true),
      ("mx.example.com", "MX.Example.COM", true),
      ("mx.example.com", "mx.example.com.", true),
      ("*.example.com", "mx.example.com", true),
      ("*.example.com", "a.mx.example.com", false),
      ("m*.example.com", "mx.example.com", false),
      ("192.0.2.1", "192.0.2.1", true),
      ("192.0.2.1", "[192.0.2.1]", true),
      ("192.0.2.1", "192.0.2.2", false),
      ("2001:db8::1", "2001:db8::1", true),
      ("2001:db8::1", "[2001:DB8:0::1]", true),
      ("2001:db8::1", "2001:db8::2", false),
      ("fe80::1", "fe80::1%eth0", true),
      ("mx.example.com", "192.0.2.1", false),
      ("mx.example.com", "", true),
    ])
  func names(certified: String, asked: String, isRight: Bool) throws {
    let leaf = try leaf(certified)
    let result = try verification(of: [leaf], for: asked, trusting: [leaf])
    #expect(result == (isRight ? .ok : .failed([.wrongName], isAccepted: false)))
  }

  @Test("tells a key that is too short to be worth much")
  func weakKey() throws {
    let leaf = try leaf(issuer: root, key: .rsa(bits: 1024))
    try expect(
      verification(of: [leaf], trusting: [root], maximumVersion: .tls11), [.weakKey])
  }

  @Test("tells a certificate that is not for servers")
  func wrongPurpose() throws {
    let leaf = try leaf(issuer: root, usage: "clientAuth")
    try expect(verification(of: [leaf], trusting: [root]), [.wrongPurpose])
  }

  @Test("gives OpenSSL's words for what has no name of its own")
  func other() throws {
    let notAuthority = try TestCertificate.make("Not an authority", issuer: root)
    let leaf = try leaf(issuer: notAuthority)
    try expect(
      verification(of: [leaf, notAuthority], trusting: [root]),
      [.other("invalid CA certificate")])
  }

  @Test(
    "never ends a handshake, and never goes unreported, in any version of TLS",
    arguments: TLSVersion.allCases)
  func neverEnds(version: TLSVersion) throws {
    try expect(
      verification(of: [leaf(key: .rsa(bits: 2048))], maximumVersion: version), [.selfSigned])
  }

  @Test("trusts the certificates of a file in place of the system's")
  func caFile() throws {
    let file = try TemporaryFile(PEM.encode(root.certificate, "CERTIFICATE"))
    let leaf = try leaf(issuer: root)
    let pair = try EnginePair(
      TLSClientConfiguration(serverName: "mx.example.com", caFile: file.path),
      TLSServerConfiguration(certificateChain: [leaf.certificate], privateKey: leaf.privateKey))
    try pair.shakeHands()
    #expect(pair.client.facts.verification == .ok)
  }

  private func expect(
    _ result: @autoclosure () throws -> CertificateVerification, _ problems: [CertificateProblem],
    at location: SourceLocation = #_sourceLocation
  ) rethrows {
    let result = try result()
    #expect(result == .failed(problems, isAccepted: false), sourceLocation: location)
  }
}
