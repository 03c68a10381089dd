import Foundation
import Testing

/// A server for somebody's CI: it waits for messages, and keeps messages and sessions.
@Suite struct MailSandboxTests {
  private static func deliver(to port: Int, home: TemporaryFolder) async throws {
    let swaks = try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(port)", "--auth", "PLAIN", "--auth-user", "alice",
        "--auth-password", "practice", "--from", "alice@practice.test", "--to",
        "bob@practice.test",
      ], environment: ["HOME": home.path]
    ).run()
    #expect(swaks.status == .exited(0), "\(swaks)")
  }

  @Test func itEndsWithTheLastMessageThatIsExpected() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(
      ["--expect", "2", "--timeout", "300", "--maildir", "mail"], home: home)
    try await Self.deliver(to: server.port, home: home)
    try await Self.deliver(to: server.port, home: home)
    #expect(try await server.program.ended() == .exited(0))
    #expect(Maildir(path: "\(home.path)/mail").messages.count == 2)
    #expect(try home.files().allSatisfy { !$0.contains("/tmp/") })
  }

  @Test func itEndsWhereTooFewCome() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--expect", "1", "--timeout", "1"], home: home)
    #expect(try await server.program.ended() == .exited(1))
    #expect(
      try await server.program.errors.readToEnd()
        == "ehlo: 0 messages of 1 came within 1 second.\n")
  }

  @Test func everySessionIsRecordedWithoutItsSecrets() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--once", "--sessions", "seen"], home: home)
    try await Self.deliver(to: server.port, home: home)
    #expect(try await server.program.ended() == .exited(0))
    let names = try home.files().filter { $0.hasSuffix(".ehlo") }
    let name = try #require(names.first)
    #expect(names.count == 1)
    let text = try home.read(name)
    #expect(text.contains(#""side":"server""#))
    #expect(!text.contains(Data("\0alice\0practice".utf8).base64EncodedString()))
    let shown = try await ShownSession(of: name, home: home)
    #expect(
      shown.exchanges.suffix(5) == [
        "MAIL FROM:<alice@practice.test> 250", "RCPT TO:<bob@practice.test> 250", "DATA 354",
        "message 250", "QUIT 221",
      ])
    #expect(shown.summary.messages == 1)
  }

  /// A client may end TLS before it closes; the port that was picked stands in the header.
  @Test func whoEndsTLSHasClosed() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--once", "--sessions", "seen"], home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib, ssl
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        client = smtplib.SMTP("127.0.0.1", \(server.port), timeout=60)
        client.starttls(context=context)
        client.sock.unwrap()
        """,
      ]
    ).run()
    #expect(python.status == .exited(0), "\(python)")
    #expect(try await server.program.ended() == .exited(0))
    let name = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let text = try home.read(name)
    #expect(text.contains(#""target":"smtp://127.0.0.1:\#(server.port)""#), "\(text)")
    #expect(text.contains(#""close",{"by":"client"}"#), "\(text)")
  }

  @Test func aFolderThatCannotBeUsedIsSaid() async throws {
    let home = try TemporaryFolder()
    try home.write("", to: "file")
    for option in ["--maildir", "--sessions"] {
      let outcome = try await Program.ehlo(["serve", option, "file"], home: home).run()
      #expect(outcome.status == .exited(73))
      #expect(outcome.errors.contains("The folder file cannot be used"))
    }
  }
}
