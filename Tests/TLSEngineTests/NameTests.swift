import SMTPCore
import Testing

@testable import TLSEngine

@Suite("Names")
struct NameTests {
  @Test(
    "of servers are domains or addresses",
    arguments: [
      ("mx.example.com", "mx.example.com", nil), ("mx.example.com.", "mx.example.com", nil),
      ("localhost", "localhost", nil), ("127.0.0.1", nil, "127.0.0.1"),
      ("[127.0.0.1]", nil, "127.0.0.1"), ("::1", nil, "::1"),
      ("[2001:DB8:0:0:0:0:0:1]", nil, "2001:db8::1"), ("fe80::1%lo", nil, "fe80::1"),
      ("127.1", "127.1", nil), ("256.0.0.1", "256.0.0.1", nil), ("", nil, nil), (".", nil, nil),
      ("[]", nil, nil),
    ] as [(String, String?, String?)])
  func serverNames(text: String, domain: String?, address: String?) throws {
    let name = try ServerName(text)
    #expect(name.indication == domain)
    if case .address(let found) = name {
      #expect(found.description == address)
    } else {
      #expect(address == nil)
    }
  }

  @Test("of addresses need 4 or 16 octets")
  func addresses() {
    for count in 0..<20 {
      let isAddress = IPAddress(octets: [UInt8](repeating: 1, count: count)) != nil
      #expect(isAddress == (count == 4 || count == 16))
    }
  }

  @Test("of problems follow from OpenSSL's numbers, and every number has one")
  func problems() {
    let expected: [(Int32, CertificateProblem)] = [
      (2, .unknownIssuer), (9, .notYetValid), (10, .expired), (18, .selfSigned),
      (19, .selfSignedInChain), (20, .unknownIssuer), (21, .unknownIssuer), (23, .revoked),
      (26, .wrongPurpose), (62, .wrongName), (64, .wrongName), (66, .weakKey), (67, .weakKey),
      (7, .other("certificate signature failure")),
      (68, .other("CA signature digest algorithm too weak")),
    ]
    for (code, problem) in expected { #expect(CertificateProblem(openSSLCode: code) == problem) }
    for code: Int32 in [.min, -1, 0, 1, 500, .max] {
      guard case .other(let text) = CertificateProblem(openSSLCode: code) else {
        Issue.record("\(code) has a name")
        continue
      }
      #expect(!text.isEmpty)
    }
  }
}
