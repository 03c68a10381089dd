import Testing

/// The logs of other programs, made anew against the practice server, open as if they were ours.
@Suite struct ImportTests {
  private func program(
    _ path: String, _ arguments: [String], home: TemporaryFolder
  ) async throws -> String {
    let outcome = try await Program(
      path, arguments, environment: ["HOME": home.path], folder: home.path
    ).run(input: ForeignLog.message)
    return outcome.output + outcome.errors
  }

  @Test(
    arguments: [false, true],
    [
      [], ["--show-raw-text"], ["--hide-informational"], ["--no-hints"], ["--no-send-hints"],
      ["--no-receive-hints"], ["--no-info-hints"], ["--no-hints", "--no-info-hints"],
      ["--show-time-lapse"], ["--auth-plaintext"],
    ])
  func swaks(isSecured: Bool, options: [String]) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(ForeignLog.message, to: "message")
    let secured = [
      "--tls", "--auth", "LOGIN", "--auth-user", "alice", "--auth-password", "practice",
    ]
    let text = try await program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(server.port)", "--from", "alice@practice.test",
        "--to", "550-5.1.1@reply.test,bob@practice.test", "--data", "@message",
      ] + options + (isSecured ? secured : []), home: home)
    let log = try await ForeignLog(text, home: home)
    log.expect(isSecured: isSecured, in: text)
    #expect(log.message?.contains("\n.a line with a dot\nthe end") == true, "\(text)")
    let isTold = isSecured && options != ["--hide-informational"]
    #expect(log.tlsVersion == (isTold ? "TLSv1.3" : nil))
    #expect(log.hasTimes == options.contains("--show-time-lapse"))
  }

  @Test(
    arguments: [false, true],
    [["--verbose"], ["--verbose", "--trace-time"], ["--trace-ascii", "-"], ["--trace", "-"]])
  func curl(isSecured: Bool, options: [String]) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(ForeignLog.message, to: "message")
    let secured = ["--ssl-reqd", "--insecure", "--user", "alice:practice"]
    let text = try await program(
      "/usr/bin/curl",
      [
        "--silent", "smtp://127.0.0.1:\(server.port)/me.example", "--mail-from",
        "alice@practice.test",
        "--mail-rcpt", "550-5.1.1@reply.test", "--mail-rcpt", "bob@practice.test",
        "--mail-rcpt-allowfails", "--upload-file", "message", "--crlf",
      ] + options + (isSecured ? secured : []), home: home)
    let log = try await ForeignLog(text, home: home)
    log.expect(isSecured: isSecured, showsQuit: text.contains("QUIT"), in: text)
    #expect(log.tlsVersion == (isSecured ? "TLSv1.3" : nil))
    #expect(log.hasTimes == options.contains("--trace-time"))
  }

  @Test(arguments: [false, true], [1, 2]) func smtplib(isSecured: Bool, level: Int) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try home.write(ForeignLog.message, to: "message")
    let script = """
      import smtplib, ssl
      context = ssl._create_unverified_context()
      client = smtplib.SMTP(local_hostname="me.example", timeout=60)
      client.set_debuglevel(\(level))
      client._host = "localhost"
      client.connect("127.0.0.1", \(server.port))
      if \(isSecured ? "True" : "False"):
          client.starttls(context=context)
          client.login("alice", "practice")
      client.sendmail("alice@practice.test", ["550-5.1.1@reply.test", "bob@practice.test"],
          open("message").read())
      client.quit()
      """
    let text = try await program("/usr/bin/python3", ["-c", script], home: home)
    let log = try await ForeignLog(text, home: home)
    log.expect(isSecured: isSecured, in: text)
    #expect(log.message == "Subject: From another program\n\n.a line with a dot\nthe end")
    #expect(log.hasTimes == (level == 2))
  }

  @Test(arguments: [false, true]) func msmtp(isSecured: Bool) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let secured = [
      "--tls=on", "--tls-certcheck=off", "--auth=plain", "--user=alice",
      "--passwordeval=echo practice",
    ]
    // It gives up where one recipient is refused.
    let text = try await program(
      "/usr/bin/msmtp",
      [
        "-d", "--host=127.0.0.1", "--port=\(server.port)", "--from=alice@practice.test",
      ] + (isSecured ? secured : []) + ["bob@practice.test"], home: home)
    let shown = try await shown(text, home: home)
    #expect(
      shown.exchanges.suffix(5).map { $0.split(separator: " ").last } == [
        "250", "250", "354", "250", "221",
      ])
    #expect((shown.summary.tls?.version == "TLSv1.3") == isSecured, "\(text)")
    #expect(shown.objects.allSatisfy { $0.text?.contains("AGFsaWNl") != true }, "a password")
  }

  private func shown(_ text: String, home: TemporaryFolder) async throws -> ShownSession {
    try home.write(text, to: "foreign.log")
    return try await ShownSession(of: "foreign.log", home: home)
  }

  /// Sessions by hand: a terminal shows both sides.
  @Test(arguments: [
    "telnet 127.0.0.1 PORT", "nc -C -v 127.0.0.1 PORT",
    "openssl s_client -crlf -starttls smtp -connect 127.0.0.1:PORT",
  ])
  func typed(command: String) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let isSecured = command.hasPrefix("openssl")
    let terminal = try Program(
      "/usr/bin/script",
      ["-qfc", command.replacing("PORT", with: "\(server.port)"), "/dev/null"]
    ).start()
    try await terminal.output.read(
      through: isSecured ? "250 HELP" : "nothing leaves this machine")
    // A line that begins with R would renegotiate in s_client.
    for (line, reply) in [
      ("ehlo me.example", "250 HELP"), ("mail FROM:<alice@practice.test>", "250 2.1.0"),
      ("rcpt TO:<550-5.1.1@reply.test>", "550 5.1.1"), ("rcpt TO:<bob@practice.test>", "250 2.1.5"),
      ("data", "354 "), ("Subject: From another program", ""), ("", ""), ("..a dot", ""),
      (".", "250 2.0.0"), ("quit", "221 2.0.0"),
    ] {
      terminal.send(line + "\n")
      if !reply.isEmpty { try await terminal.output.read(through: reply) }
    }
    // Netcat waits for the person's end as well.
    if command.hasPrefix("nc") { terminal.endInput() }
    let text = try await terminal.output.readToEnd()
    let shown = try await shown(text, home: home)
    let log = try await ForeignLog(text, home: home)
    #expect(log.message == "Subject: From another program\n\n.a dot", "\(text)")
    let before = isSecured ? ["250", "220"] : []
    #expect(
      shown.exchanges.map { $0.split(separator: " ").last.map(String.init) } == before + [
        "250", "250", "550", "250", "354", "250", "221",
      ], "\(text)")
    #expect(shown.summary.tls?.version == (isSecured ? "TLSv1.3" : nil))
    #expect(shown.objects.last?.state == "closed")
  }
}
