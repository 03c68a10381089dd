import SMTPCore
import Testing
import Transcript

/// The dialogues of the RFCs break rules too, and each breaks these and no others.
@Suite struct SessionFindingsTests {
  /// What is found in each that is not quiet.
  static let findings: [String: [String]] = [
    // These offer no extension but one that they show, and print an unstuffed "...etc.".
    "rfc2033-lmtp.txt": ["lmtp-missing-ext", "dot-unstuffed"],
    "rfc5321-d1-typical.txt": ["dot-unstuffed"],
    "rfc5321-d4-vrfy.txt": ["dot-unstuffed"],
    "rfc821-scenario8-forwarding-251.txt": ["dot-unstuffed"],
    // RFC 5321 §4.5.3.1.10 has mended this 552.
    "rfc821-scenario10-too-many-recipients.txt": [
      "rcpt-552-too-many", "dot-unstuffed", "dot-unstuffed",
    ],
    // QUIT is answered with 250.
    "rfc1985-etrn.txt": ["quit-not-221"],
    "rfc6152-8bitmime.txt": ["quit-not-221"],
    // A blank behind "FROM:" and "TO:".
    "rfc2645-atrn-reversed-roles.txt": ["space-after-colon", "space-after-colon"],
    // The fourth example of RFC 2920 shows what to do about it.
    "rfc2920-data-354-without-recipients.txt": ["data-after-no-rcpt"],
    // The greeting never ends, and 220 has no enhanced code.
    "rfc4954-cram-md5.txt": ["reply-never-ends"],
    "rfc4954-external.txt": ["reply-never-ends", "starttls-enhanced-code"],
    "rfc4954-plain-initial-response.txt": ["reply-never-ends", "starttls-enhanced-code"],
    // TLS is only spoken of.
    "rfc7628-oauthbearer-failure.txt": ["auth-plain-cleartext"],
  ]

  @Test(arguments: SessionFixtures.names) func breaksTheseRules(name: String) throws {
    var session = Session()
    var seen: [String] = []
    for timed in SessionImporter.events(of: try SessionFixtures.text(name), as: .dialogue) {
      seen += session.apply(timed.event, at: timed.at).flatMap(\.findings).map(\.id.rawValue)
    }
    session.finish { observation, _ in seen += observation.findings.map(\.id.rawValue) }
    #expect(seen == Self.findings[name] ?? [])
  }

  @Test func everyDialogueOfTheTableIsHere() {
    #expect(Self.findings.keys.allSatisfy(SessionFixtures.names.contains))
  }
}
