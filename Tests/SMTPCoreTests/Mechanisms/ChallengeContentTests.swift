import SMTPCore
import Testing

@Suite struct ChallengeContentTests {
  private static func octets(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    ("PLAIN", "", ChallengeContent.empty), ("SCRAM-SHA-1", "", .empty),
    ("LOGIN", "Username:", .text(octets("Username:"))),
    ("LOGIN", "User Name\0", .text(octets("User Name\0"))),
    ("LOGIN", "a\0b", .octets(octets("a\0b"))),
    ("CRAM-MD5", "<1@x>", .nonce(octets("<1@x>"))),
    ("SCRAM-SHA-256", "v=AQI=", .scramProof([1, 2])),
    ("SCRAM-SHA-256", "v=AQI=,x=1", .scramProof([1, 2])),
    ("SCRAM-SHA-256", "e=no-resources", .scramError(octets("no-resources"))),
    ("SCRAM-SHA-256", "r=x,s=,i=1", .text(octets("r=x,s=,i=1"))),
    ("XOAUTH2", #"{"status":"401"}"#, .tokenRefusal(octets(#"{"status":"401"}"#))),
    ("OAUTHBEARER", "what", .text(octets("what"))),
    ("DIGEST-MD5", "no directives", .text(octets("no directives"))),
    ("NTLM", "NTLM supported", .text(octets("NTLM supported"))),
  ])
  func aChallengeIsReadAsItsMechanismMeansIt(
    _ mechanism: String, _ text: String, _ content: ChallengeContent
  ) {
    #expect(ChallengeContent(Self.octets(text), mechanism: mechanism) == content)
  }

  @Test func theServersFirstMessageOfScramIsRead() throws {
    let content = ChallengeContent(
      Self.octets("r=fyko3rfc,s=QSXCR+Q6sek8bf92,i=4096"), mechanism: "SCRAM-SHA-1")
    guard case .scramFirst(let first) = content else { return #expect(Bool(false)) }
    #expect(first.nonce == Self.octets("fyko3rfc"))
    #expect(first.salt.count == 12 && first.iterations == 4_096)
  }

  /// The example of RFC 2831 §4, with its fold taken out.
  @Test func theDirectivesOfDigestAreRead() throws {
    let text =
      #"realm="elwood.innosoft.com",nonce="OA6MG9tEQGm2hh",qop="auth",algorithm=md5-sess,"#
      + #"charset=utf-8 , cipher="a\"b,c""#
    let challenge = try #require(DigestChallenge(Self.octets(text)))
    #expect(
      challenge.directives.map { "\($0.name) \(String(decoding: $0.value, as: UTF8.self))" } == [
        "realm elwood.innosoft.com", "nonce OA6MG9tEQGm2hh", "qop auth", "algorithm md5-sess",
        "charset utf-8", #"cipher a"b,c"#,
      ])
  }

  @Test(arguments: ["", ",,", "realm", "=x", #"realm="open"#, "a b=c"])
  func whatIsNoListOfDirectivesIsNot(_ text: String) {
    #expect(DigestChallenge(Self.octets(text)) == nil)
  }

  /// The example of [MS-NLMP] §4.2.4.3: domain `Domain`, host `Server`.
  static let ntlm: [UInt8] = {
    let hex =
      "4e544c4d53535000020000000c000c003800000033828ae20123456789abcdef000000000000000024002400"
      + "440000000600701700000 00f53006500720076006500720002000c0044006f006d00610069006e0001000c00"
      + "530065007200760065007200000000 00"
    let digits = hex.filter { $0 != " " }.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }()

  @Test func theNamesOfNTLMAreRead() throws {
    let challenge = try #require(NTLMChallenge(Self.ntlm))
    #expect(challenge.target == "Server")
    #expect(challenge.names.map(\.kind) == [.domain, .computer])
    #expect(challenge.names.map(\.text) == ["Domain", "Server"])
    #expect(challenge.nonce == [0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF])
    #expect(challenge.flags == 0xE28A_8233)
    #expect(challenge.version == "6.0.6000")
  }

  /// Lengths and offsets that lie reach for nothing that is not there.
  @Test func brokenMessagesAreSurvived() {
    var dice = SeededGenerator(seed: 0x17)
    for _ in 0..<5_000 {
      var octets = Self.ntlm
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        octets[Int.random(in: 8..<octets.count, using: &dice)] =
          UInt8.random(in: .min ... .max, using: &dice)
      }
      octets = Array(octets.prefix(Int.random(in: 0...octets.count, using: &dice)))
      for mechanism in ["NTLM", "DIGEST-MD5", "SCRAM-SHA-1", "XOAUTH2", "CRAM-MD5", "LOGIN", ""] {
        _ = ChallengeContent(octets, mechanism: mechanism)
        _ = LoginName.read(from: octets, mechanism: mechanism)
      }
    }
  }

  @Test(
    arguments: [
      ("PLAIN", "\0alice\0secret", "alice"), ("LOGIN", "alice", "alice"),
      ("CRAM-MD5", "alice smith 0123", "alice smith"),
      ("SCRAM-SHA-256", "n,,n=alice,r=xyz", "alice"),
      ("SCRAM-SHA-256-PLUS", "p=tls-exporter,a=bob,n=alice,r=xyz", "alice"),
      ("XOAUTH2", "user=alice\u{1}auth=Bearer x\u{1}\u{1}", "alice"),
      ("OAUTHBEARER", "n,a=alice,\u{1}auth=Bearer x\u{1}\u{1}", "alice"),
      ("OAUTHBEARER", "n,,\u{1}auth=Bearer a=x\u{1}\u{1}", nil), ("PLAIN", "alice", nil),
      ("EXTERNAL", "", nil),
    ] as [(String, String, String?)])
  func theNameOfWhoLogsInIsRead(_ mechanism: String, _ response: String, _ name: String?) {
    #expect(
      LoginName.read(from: Self.octets(response), mechanism: mechanism)
        == name.map(Self.octets))
  }
}
