import Foundation
import SMTPCore
import Testing
import Transcript

/// What is found in sessions with real servers is true, and nothing else is found.
@Suite struct ServerFindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/servers")

  private static let recordings: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".ehlo") }.sorted()
  }()

  /// What is found in each that is not quiet. These servers were set up to offer PLAIN in clear
  /// text.
  private static let findings: [String: [String]] = [
    // It has one reply for all recipients, and closes when the client waits for the other one.
    "aiosmtpd-lmtp.ehlo": ["auth-plain-cleartext", "lmtp-missing-ext", "lmtp-reply-count"],
    "aiosmtpd-plain.ehlo": ["auth-plain-cleartext"],
    "dovecot-sub.ehlo": ["auth-plain-cleartext"],
    // It lists PIPECONNECT and PRDR.
    "exim-plain.ehlo": ["ehlo-unregistered", "auth-plain-cleartext"],
    "exim-sub.ehlo": ["ehlo-unregistered"],
    "exim-tls.ehlo": ["ehlo-unregistered"],
    // "550 Invalid recipient".
    "opensmtpd7-plain.ehlo": ["enh-missing"],
    "postfix-pipe.ehlo": ["auth-plain-cleartext", "auth-plain-cleartext"],
    "postfix-plain.ehlo": ["auth-plain-cleartext"],
  ]

  @Test(arguments: recordings) func nothingElseIsFound(name: String) throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
    var session = Session()
    var seen: [String] = []
    for timed in try TranscriptReader.read(Array(data)).events {
      seen += session.apply(timed.event, at: timed.at).flatMap(\.findings).map(\.id.rawValue)
    }
    #expect(seen == Self.findings[name] ?? [])
  }

  @Test func everyRecordingOfTheTableIsHere() {
    #expect(Self.recordings.count == 17)
    #expect(Self.findings.keys.allSatisfy(Self.recordings.contains))
  }
}
