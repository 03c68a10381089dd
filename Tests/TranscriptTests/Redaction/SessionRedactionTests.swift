import SMTPCore
import Testing
import Transcript

/// What is left out of a session that another program told, and of what it said beside.
@Suite struct SessionRedactionTests {
  /// `AGFsaWNlAHMzY3JldCE=` is the login of alice with `s3cret!`.
  private static let session =
    "220 a\n -> EHLO b\n<-  250 AUTH PLAIN\n -> AUTH PLAIN AGFsaWNlAHMzY3JldCE=\n<-  235 ok\n"

  private func notes(_ line: String, in format: ImportedFormat = .log(.swaks)) -> [String] {
    let text =
      format == .dialogue
      ? "S: 220 a\nC: EHLO b\nS: 250 AUTH PLAIN\nC: AUTH PLAIN AGFsaWNlAHMzY3JldCE=\n\(line)\n"
      : "<-  \(Self.session)\(line)\n"
    return SessionRedaction.withoutSecrets(
      SessionImporter.events(of: Array(text.utf8), as: format)
    ).compactMap { if case .note(let note) = $0.event { note } else { nil } }
  }

  @Test(arguments: [
    ("logging in with s3cret! now", "logging in with <redacted> now"),
    ("sent 'AGFsaWNlAHMzY3JldCE='", "sent '<redacted>'"),
    ("S3CRET!", "<redacted>"),
    ("retry: AUTH PLAIN AGJvYgBvdGhlcnB3", "retry: AUTH PLAIN <redacted>"),
    ("C>AUTH LOGIN Ym9iQGV4YW1wbGU=", "C>AUTH LOGIN <redacted>"),
    ("AGJvYgBvdGhlcnB3", "<redacted>"),
    ("password=other1", "password=<redacted>"),
    ("smtp_password: 'other1', user: x", "smtp_password: '<redacted>', user: x"),
    (#"{"pass": "other1"}"#, #"{"pass": "<redacted>"}"#),
    (
      "$ swaks --auth-password other1 -ap 'other2' --tls",
      "$ swaks --auth-password <redacted> -ap '<redacted>' --tls"
    ),
    ("swaks --auth-password --tls", "swaks --auth-password --tls"),
    ("password = *", "password = *"), ("compass: north", "compass: north"),
    ("AUTH PLAIN failed", "AUTH PLAIN failed"), ("nothing of note", "nothing of note"),
  ])
  func remarksLoseTheirSecrets(line: String, shown: String) {
    #expect(notes("?? \(line)") == ["line 6: ?? \(shown)"])
    #expect(notes("?? \(line)", in: .dialogue) == ["line 5: ?? \(shown)"])
  }

  /// The secret may stand in the log before the session tells it.
  @Test func secretsAreKnownBeforeTheyAreSent() {
    let text = "=== user alice, s3cret!\n<-  \(Self.session)"
    let events = SessionRedaction.withoutSecrets(
      SessionImporter.events(of: Array(text.utf8), as: .log(.swaks)))
    #expect(events.contains { $0.event == .note("line 1: === user <redacted>, <redacted>") })
  }

  /// A line that was not understood may be the answer to a challenge.
  @Test func whatStandsBehindAChallengeIsSecret() {
    let text = "<-  220 a\n -> AUTH LOGIN\n<-  334 VXNlcm5hbWU6\n>> czNjcmV0IQ==\n"
    let events = SessionRedaction.withoutSecrets(
      SessionImporter.events(of: Array(text.utf8), as: .log(.swaks)))
    #expect(events.last?.event == .note("line 4: >> <redacted>"))
  }

  @Test func aDialogueLosesItsLogins() {
    let text =
      "S: 220 a\nC: EHLO b\nS: 250 a\nC: AUTH LOGIN\nS: 334 x\nC: czNjcmV0IQ==\nS: 235 ok\n"
    let events = SessionRedaction.withoutSecrets(
      SessionImporter.events(of: Array(text.utf8), as: .dialogue))
    #expect(
      events.contains {
        $0.event == .redacted(Redaction(side: .client, label: "response", octets: 14))
      })
  }
}
