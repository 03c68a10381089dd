import Glibc
import Testing

/// Other clients deliver to the practice server that `ehlo serve` runs.
@Suite struct ForeignClientTests {
  private static let message = """
    From: Alice <alice@practice.test>
    To: Bob <bob@practice.test>
    Subject: From another client

    .a line that starts with a dot
    the end

    """

  @Test(arguments: ["PLAIN", "LOGIN"], [[], ["--tls"]])
  func swaksDelivers(mechanism: String, tls: [String]) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(Self.message, to: "message")
    let swaks = try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(server.port)", "--auth", mechanism,
        "--auth-user", "alice", "--auth-password", "practice", "--from", "alice@practice.test",
        "--to", "bob@practice.test,550-5.1.1@reply.test", "--data", "@message",
      ] + tls, environment: ["HOME": home.path], folder: home.path
    ).run()
    // 0 although one recipient is refused: the message has gone to the other.
    #expect(swaks.status == .exited(0), "\(swaks.output)\(swaks.errors)")
    #expect(swaks.output.contains("235 2.7.0 "))
    #expect(swaks.output.contains(" 550 5.1.1 "))
    #expect(swaks.output.contains(" 250 2.0.0 Message accepted, queued as practice-0001"))
    #expect(swaks.output.contains("=== TLS started with cipher TLSv1.3") == !tls.isEmpty)
  }

  @Test func swaksIsRefusedWithAWrongPassword() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let swaks = try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(server.port)", "--auth", "PLAIN",
        "--auth-user", "alice", "--auth-password", "wrong", "--from", "alice@practice.test",
        "--to", "bob@practice.test",
      ], environment: ["HOME": home.path]
    ).run()
    #expect(swaks.status == .exited(28), "\(swaks.output)\(swaks.errors)")
    #expect(swaks.output.contains("535 5.7.8 "))
  }

  @Test(arguments: [[], ["--ssl-reqd", "--insecure", "--user", "alice:practice"]])
  func curlDelivers(options: [String]) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(Self.message, to: "message")
    let curl = try await Program(
      "/usr/bin/curl",
      [
        "--silent", "--show-error", "--verbose", "smtp://127.0.0.1:\(server.port)/me.example",
        "--mail-from", "alice@practice.test", "--mail-rcpt", "bob@practice.test",
        "--mail-rcpt", "team@practice.test", "--upload-file", "message", "--crlf",
      ] + options, folder: home.path
    ).run()
    #expect(curl.status == .exited(0), "\(curl.output)\(curl.errors)")
    #expect(curl.errors.contains("< 250 2.0.0 Message accepted, queued as practice-0001"))
    #expect(curl.errors.contains("< 235 2.7.0 ") == !options.isEmpty)
  }

  @Test func pythonDelivers() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(Self.message, to: "message")
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib, ssl
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        message = open("message").read()
        with smtplib.SMTP("127.0.0.1", \(server.port), "me.example", timeout=60) as client:
            client.ehlo()
            assert client.has_extn("size") and client.esmtp_features["size"] == "10485760"
            client.starttls(context=context)
            client.ehlo()
            assert not client.has_extn("starttls")
            for number in (1, 2):
                if number == 1:
                    client.login("alice", "practice")
                refused = client.sendmail("alice@practice.test",
                    ["bob@practice.test", "450-4.2.1@reply.test"], message, ["BODY=8BITMIME"])
                print(refused)
            print(client.verify("bob"))
            try:
                client.sendmail("552-5.2.2@reply.test", ["bob@practice.test"], message)
            except smtplib.SMTPSenderRefused as error:
                print(error.smtp_code)
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
    let lines = python.output.split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines.prefix(2) {
      #expect(line.hasPrefix("{'450-4.2.1@reply.test': (450, b'4.2.1 "))
    }
    #expect(lines.dropFirst(2).first?.contains("<bob@practice.test>") == true)
    #expect(lines.last == "552")
  }

  /// Ten clients at a time, as a program under test may be.
  @Test func manyDeliverAtOnce() async throws {
    let server = try await PracticeProcess(home: try TemporaryFolder())
    let source = try await Program(
      "/usr/sbin/smtp-source",
      [
        "-s", "10", "-m", "50", "-l", "4096", "-f", "alice@practice.test",
        "-t", "bob@practice.test", "127.0.0.1:\(server.port)",
      ]
    ).run()
    #expect(source.status == .exited(0), "\(source.errors)")
    // The next message is the one behind them all.
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["run", "127.0.0.1:\(server.port)"], home: home).run(
      input: """
        EHLO me.example
        MAIL FROM:<alice@practice.test>
        RCPT TO:<bob@practice.test>
        DATA
        .

        """)
    #expect(outcome.output.contains("queued as practice-0051"), "\(outcome)")
  }

  @Test func aServerForOneSessionEndsBehindIt() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--once"], home: home)
    let outcome = try await Program.ehlo(["run", "127.0.0.1:\(server.port)"], home: home)
      .run(input: "EHLO me.example\n")
    #expect(outcome.status == .exited(0))
    #expect(try await server.program.ended() == .exited(0))
  }

  @Test func aServerIsEndedByASignal() async throws {
    let server = try await PracticeProcess(home: try TemporaryFolder())
    server.program.kill(SIGTERM)
    #expect(try await server.program.ended() == .killed(signal: SIGTERM))
    #expect(server.program.errors.text == "")
  }

  @Test func aTakenPortIsSaid() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let second = try await Program.ehlo(
      ["serve", "--listen", "127.0.0.1:\(server.port)"], home: home
    )
    .run()
    second.expectSentence(73, ["127.0.0.1 port \(server.port)", "already", "--listen"])
    #expect(second.output == "")
  }

  /// It says so where others on the network can reach it.
  @Test func anOpenPortIsWarnedOf() async throws {
    let program = try Program.ehlo(["serve", "--listen", "0.0.0.0:0"], home: try TemporaryFolder())
      .start()
    try await program.output.read(through: "listening on 0.0.0.0:")
    let warning = try await program.errors.read(through: "\n")
    #expect(warning.hasPrefix("ehlo: "))
    #expect(warning.contains("network"))
  }
}
