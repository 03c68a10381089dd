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
    (#"password="correct horse battery" x"#, #"password="<redacted>" x"#),
    (#"password: "it\"s secret", x"#, #"password: "<redacted>", x"#),
    (#"password="correct horse"#, #"password="<redacted>"#),
    ("password: ab,cdefgh-secret x", "password: <redacted> x"),
    ("pwd={a;b<c>d} x", "pwd=<redacted> x"),
    (#"{\"pass\": \"one two\"} x"#, #"{\"pass\": \"<redacted>"} x"#),
    ("password=<redacted>other1", "password=<redacted>"),
    ("password=<redacted>", "password=<redacted>"),
    ("url smtp://bob:other1@mx.test/x:y@z", "url smtp://bob:<redacted>@mx.test/x:y@z"),
    (
      "$ curl -u bob:other1 --url smtp://mx.test:25",
      "$ curl -u bob:<redacted> --url smtp://mx.test:25"
    ),
    ("$ curl --user 'bob:other 1' -v", "$ curl --user 'bob:<redacted>' -v"),
    ("Authorization: Bearer ya29.to-ken_1", "Authorization: Bearer <redacted>"),
    ("the bearer authentication failed", "the bearer authentication failed"),
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

  private func notes(_ logins: [String], _ line: String) -> [String] {
    let said = logins.map { " -> AUTH X \($0)\n<-  535 no\n" }.joined()
    let events = SessionImporter.events(
      of: Array("<-  220 a\n -> EHLO b\n<-  250 a\n\(said)?? \(line)\n".utf8), as: .log(.swaks))
    return SessionRedaction.withoutSecrets(events).compactMap {
      if case .note(let note) = $0.event { note } else { nil }
    }
  }

  private static func login(_ text: String) -> String {
    String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
  }

  /// However many logins there are, what they tell is found anywhere, in a time that grows with
  /// the length of the text alone.
  @Test(.timeLimit(.minutes(1))) func manyLoginsAreAllLookedFor() {
    let logins = (0..<3_000).map { Self.login("\0user-\($0)\0secret.pw\($0)") }
    let words = "tried secret.pw5, then 'user-2999' and secret.pw2998; not secret.pw3000"
    let long = String(repeating: " secret.p", count: 20_000)
    let shown = "tried <redacted>, then '<redacted>' and <redacted>; not secret.pw3000"
    #expect(notes(logins, words + long) == ["line 6004: ?? \(shown)\(long)"])
  }

  /// Where there are more secrets than can be looked for, nothing is told beside the session.
  @Test func whereNotAllCanBeLookedForNothingIsTold() {
    let logins = (0..<40).map { Self.login("\0u\0" + String(repeating: "\($0)x", count: 9_000)) }
    #expect(notes(logins, "nothing of note") == ["<redacted>"])
  }

  @Test(arguments: [
    ("alice 0123456789abcdef0123456789abcdef", "as alice: 0123456789abcdef0123456789abcdef"),
    ("user=alice@a.test\u{1}auth=Bearer to-ken.1\u{1}\u{1}", "alice@a.test has to-ken.1"),
    ("n,a=alice@a.test,\u{1}auth=Bearer to-ken.1\u{1}\u{1}", "alice@a.test has to-ken.1"),
    ("n,,n=alice,r=nonce", "user alice"),
    (#"username="alice",realm="a.test",response=0123456789abcdef"#, "alice 0123456789ABCDEF"),
    ("alice\0alice\0correct horse", "'alice' has 'correct horse'"),
  ])
  func whatALoginTellsIsFoundAlone(response: String, line: String) {
    for login in [Self.login(response), response] {
      let words = line.split { " ',:".contains($0) }.filter { $0.count > 4 }
      let note = notes([login], line).last ?? ""
      #expect(note.contains("<redacted>"))
      for word in words { #expect(!note.contains(word), "\(note)") }
    }
  }
}
