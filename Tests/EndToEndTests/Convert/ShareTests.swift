import Foundation
import Testing

/// A recording that others may have.
@Suite struct ShareTests {
  private static let session = """
    S: 220 mx7.acme-corp.com ESMTP
    C: EHLO laptop.acme-corp.com
    S: 250-mx7.acme-corp.com Hello laptop.acme-corp.com [203.0.114.9]
    S: 250 AUTH PLAIN
    C: AUTH PLAIN AGV3YQBzZXNhbWU=
    S: 235 2.7.0 yes
    C: MAIL FROM:<ewa.nowak@acme-corp.com> SIZE=40
    S: 250 2.1.0 <ewa.nowak@acme-corp.com>... Sender ok
    C: RCPT TO:<jan@kowalski.pl>
    S: 250 2.1.5 ok
    C: DATA
    S: 354 go
    C: Subject: the merger
    C:
    C: We buy Kowalski on Monday.
    C: .
    S: 250 2.0.0 queued as 4F1A2B

    """

  @Test(arguments: ["b.ehlo", "b.txt", "b.md", "b.html", "b.cast", "b.sh"])
  func nothingOfItSurvives(name: String) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.session, to: "a.txt")
    try await Program.ehlo(["convert", "--share", "a.txt", name], home: home).run()
      .expectSilence(0)
    let shared = try home.read(name)
    for word in [
      "acme", "203.0.114", "ewa", "nowak", "kowalski", "jan@", "merger", "Monday", "4F1A2B",
      "AGV3YQ",
    ] {
      #expect(!shared.localizedCaseInsensitiveContains(word), "\(word) in \(shared)")
    }
    #expect(shared.contains("alice.1@example"))
    #expect(try home.read("a.txt") == Self.session)
  }

  @Test func whatIsStillSecretIsNamedAndNotWritten() async throws {
    let home = try TemporaryFolder()
    let recording = """
      {"format":"ehlo-transcript","version":1,"target":"mx.acme-corp.com","secrets":"redacted"}
      # a comment
      [0.1,"open",{"host":"mx.acme-corp.com"}]
      [0.2,"recv","220 mx.acme-corp.com\\r\\n"]
      [0.3,"note","the password: sesame1"]

      """
    try home.write(recording, to: "a.ehlo")
    let outcome = try await Program.ehlo(["convert", "--share", "a.ehlo", "b.ehlo"], home: home)
      .run()
    outcome.expectSentence(65, ["a.ehlo, line 5", "password", "nothing was written"])
    #expect(!outcome.errors.contains("sesame1"))
    #expect(try home.files() == ["a.ehlo"])
    #expect(try home.read("a.ehlo") == recording)
  }

  /// Of a log the line is that of the log.
  @Test func theLineOfALogIsNamed() async throws {
    let home = try TemporaryFolder()
    let log = """
      starting up

      === Trying mx.acme-corp.com:25...
      === Connected to mx.acme-corp.com.
      <-  220 mx.acme-corp.com
       -> EHLO laptop
      <-  250 mx.acme-corp.com
       -> AUTH PLAIN AGV3YQBzZXNhbWVvcGVu
      <** 535 5.7.8 sesameopen is wrong

      """
    try home.write(log, to: "a.log")
    for input in ["a.log", "-"] {
      let outcome = try await Program.ehlo(["convert", "--share", input, "b.txt"], home: home)
        .run(input: log)
      outcome.expectSentence(65, ["line 9", "nothing was written"])
    }
    #expect(try home.files() == ["a.log"])
  }
}
