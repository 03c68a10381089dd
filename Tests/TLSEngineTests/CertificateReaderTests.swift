import SMTPCore
import TestSupport
import Testing

@testable import TLSEngine

@Suite("The certificate reader")
struct CertificateReaderTests {
  @Test("tells subject, issuer, names, dates and key")
  func facts() throws {
    let root = try TestCertificate.make("Root, Inc. \"é\"", isAuthority: true)
    let names = ["mx.example.com", "192.0.2.1", "2001:db8::1", "*.example.com"]
    let leaf = try TestCertificate.make(
      "mx.example.com", names: names, issuer: root, key: .rsa(bits: 2048))
    let facts = try #require(CertificateReader.facts(ofDER: leaf.certificate))
    #expect(facts.subject == "CN=mx.example.com")
    #expect(facts.issuer == #"CN=Root\, Inc. \"\C3\A9\""#)
    #expect(facts.names == names)
    #expect(facts.key == "RSA 2048")
    #expect(facts.notBefore.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(facts.notBefore < facts.notAfter)
    #expect(CertificateReader.facts(ofDER: root.certificate)?.key == "EC prime256v1")
    #expect(CertificateReader.facts(ofDER: root.certificate)?.names == [])
  }

  /// Let's Encrypt's root: a certificate that others made.
  @Test("reads the dates of a certificate as they are")
  func knownCertificate() throws {
    let facts = try #require(CertificateReader.facts(ofDER: KnownCertificate.isrgRootX2))
    #expect(
      facts
        == CertificateFacts(
          subject: "CN=ISRG Root X2,O=Internet Security Research Group,C=US",
          issuer: "CN=ISRG Root X2,O=Internet Security Research Group,C=US", names: [],
          notBefore: "2020-09-04T00:00:00Z", notAfter: "2040-09-17T16:00:00Z",
          key: "EC secp384r1",
          fingerprint: "69:72:9B:8E:15:A8:6E:FC:17:7A:57:AF:B7:17:1D:FC:"
            + "64:AD:D2:8C:2F:CA:8C:F1:50:7E:34:45:3C:CB:14:70"))
  }

  @Test("reads all that a throw-away certificate was made for")
  func throwaway() throws {
    let long = String(repeating: "a", count: 60) + ".example.com"
    for names in [["mx.example.com", "127.0.0.1", "::1"], [], [long], ["tëst.example"]] {
      let made = try ThrowawayCertificate.make(names: names, notBefore: 0, notAfter: 60)
      let facts = try #require(CertificateReader.facts(ofDER: made.certificate))
      #expect(facts.names == names)
      #expect(facts.key == "EC prime256v1")
      #expect(facts.subject == facts.issuer)
    }
    #expect(throws: TLSError.self) {
      try ThrowawayCertificate.make(names: ["mx.example.com"], notAfter: .max)
    }
  }

  @Test("takes exactly one certificate")
  func whole() throws {
    let der = try ThrowawayCertificate.make(names: ["mx.example.com"]).certificate
    #expect(CertificateReader.facts(ofDER: []) == nil)
    #expect(CertificateReader.facts(ofDER: der + [0]) == nil)
    for count in 0..<der.count {
      #expect(CertificateReader.facts(ofDER: Array(der.prefix(count))) == nil)
    }
  }

  @Test("never traps on junk")
  func junk() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let size = Int.random(in: 0...300, using: &generator)
      var octets = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      if size > 1, Bool.random(using: &generator) { octets[0] = 0x30 }
      #expect(CertificateReader.facts(ofDER: octets) == nil)
    }
  }

  @Test("never traps on a certificate with changed, lost or added octets")
  func mutated() throws {
    let root = try TestCertificate.make("Root", isAuthority: true)
    let original = try TestCertificate.make(
      "mx", names: ["mx.example.com", "192.0.2.1", "2001:db8::1"], issuer: root,
      issuerAddress: "http://ca.example/root.der"
    ).certificate
    var generator = SeededGenerator(seed: 5)
    var readable = 0
    for _ in 0..<5000 {
      var octets = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<octets.count, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: octets.remove(at: place)
        case 1: octets.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 2: octets[place] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
        default: octets[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
      }
      if let facts = CertificateReader.facts(ofDER: octets) {
        readable += 1
        #expect(facts.subject.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      }
    }
    #expect(readable > 500)
  }
}
