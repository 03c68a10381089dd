import Testing

/// Other clients give the practice server their parameters, and take from it what waits for them.
@Suite struct ForeignParameterTests {
  private static func curl(
    _ port: Int, _ options: [String], in home: TemporaryFolder
  ) async throws -> Outcome {
    try home.write("Subject: From curl\n\nthe end\n", to: "message")
    return try await Program(
      "/usr/bin/curl",
      ["--silent", "--show-error", "--verbose", "smtp://127.0.0.1:\(port)/me.example"] + options,
      folder: home.path
    ).run()
  }

  @Test func curlAnnouncesWhatItSends() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let curl = try await Self.curl(
      server.port,
      [
        "--user", "alice:practice", "--login-options", "AUTH=PLAIN", "--mail-from",
        "jörg@practice.test", "--mail-auth", "", "--mail-rcpt", "müller@practice.test",
        "--upload-file", "message", "--crlf",
      ], in: home)
    #expect(curl.status == .exited(0), "\(curl.errors)")
    #expect(curl.errors.contains("> MAIL FROM:<jörg@practice.test> AUTH=<> SIZE="))
    #expect(curl.errors.contains(" SMTPUTF8"))
    #expect(curl.errors.contains("< 250 2.0.0 Message accepted"))
  }

  @Test(arguments: [
    ("VRFY bob", "< 250 2.1.5 <bob@practice.test>"),
    ("EXPN team", "< 250-2.1.5 <alice@practice.test>"),
    ("HELP", "< 214 2.0.0 "), ("NOOP", "< 250 2.0.0 OK"),
    ("ETRN branch.test", "< 253 2.0.0 1 message waits for branch.test"),
  ])
  func curlAsks(command: String, reply: String) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let curl = try await Self.curl(server.port, ["--request", command], in: home)
    #expect(curl.errors.contains("> \(command)"), "\(curl.errors)")
    #expect(curl.errors.contains(reply), "\(curl.errors)")
  }

  @Test func curlIsAProxy() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--proxy-protocol"], home: home)
    let curl = try await Self.curl(
      server.port,
      [
        "--haproxy-protocol", "--mail-from", "alice@practice.test", "--mail-rcpt",
        "bob@practice.test", "--upload-file", "message", "--crlf",
      ], in: home)
    #expect(curl.status == .exited(0), "\(curl.errors)")
    #expect(curl.errors.contains("< 250 2.0.0 Message accepted"))
  }

  private static func msmtp(
    _ port: Int, _ options: [String], in home: TemporaryFolder
  ) async throws -> Outcome {
    try await Program(
      "/usr/bin/msmtp",
      [
        "--file=/dev/null", "--host=127.0.0.1", "--port=\(port)", "--tls=off", "--debug",
        "--from=alice@practice.test",
      ] + options, folder: home.path
    ).run(input: "Subject: From msmtp\n\nthe end\n")
  }

  @Test func msmtpAsksForNotifications() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let msmtp = try await Self.msmtp(
      server.port,
      ["--dsn-notify=success,failure", "--dsn-return=headers", "bob@practice.test"], in: home)
    #expect(msmtp.status == .exited(0), "\(msmtp.output)\(msmtp.errors)")
    #expect(msmtp.output.contains("--> MAIL FROM:<alice@practice.test> RET=HDRS"))
    #expect(msmtp.output.contains("--> RCPT TO:<bob@practice.test> NOTIFY=SUCCESS,FAILURE"))
  }

  @Test func msmtpSpeaksLMTP() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(scenario: "lmtp", home: home)
    let msmtp = try await Self.msmtp(
      server.port,
      ["--protocol=lmtp", "bob@practice.test", "full@practice.test", "carol@practice.test"],
      in: home)
    #expect(msmtp.errors.contains("refuses to send the mail to full@practice.test"))
    #expect(msmtp.output.contains("<-- 452 4.2.2 <full@practice.test>"), "\(msmtp.output)")
    #expect(msmtp.output.contains("<-- 250 2.1.5 <carol@practice.test> has it"))
  }

  /// It says who is logged in at the client that it speaks for.
  @Test func swaksLogsInForAnother() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let swaks = try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(server.port)", "--from", "alice@practice.test",
        "--to", "bob@practice.test", "--tls", "--xclient",
        "ADDR=192.0.2.7 LOGIN=alice HELO=far.test PROTO=ESMTP",
      ], environment: ["HOME": home.path]
    ).run()
    #expect(swaks.status == .exited(0), "\(swaks.output)\(swaks.errors)")
    #expect(swaks.output.contains("~> XCLIENT ADDR=192.0.2.7 LOGIN=alice"))
    #expect(swaks.output.contains("<~  250 2.0.0 Message accepted"))
  }

  /// ATRN: the client becomes the server, and gets the message that waits.
  @Test func pythonFetchesItsMail() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(scenario: "on-demand-relay", home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib
        client = smtplib.SMTP("127.0.0.1", \(server.port), "me.example", timeout=60)
        client.ehlo()
        client.login("alice", "practice")
        assert client.docmd("ETRN", "branch.test")[0] == 253
        assert client.docmd("ATRN", "branch.test")[0] == 250
        client.send("220 branch.test\\r\\n")
        for line in client.file:
            line = line.decode().rstrip("\\r\\n")
            if line == "DATA":
                client.send("354 go on\\r\\n")
                message = list(iter(client.file.readline, b".\\r\\n"))
                client.send("250 kept\\r\\n")
                print(*[line for line in message if line.startswith(b"Subject")])
            else:
                verb = line.split()[0]
                print(verb)
                refused = line == "RCPT TO:<nobody@branch.test>"
                client.send("550 no\\r\\n" if refused else
                    "221 bye\\r\\n" if verb == "QUIT" else "250 ok\\r\\n")
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
    #expect(python.output == "EHLO\nMAIL\nRCPT\nRCPT\nb'Subject: Invoice 17\\r\\n'\nQUIT\n")
  }

  /// Every parameter that the server offers under TLS, in commands of Python's own making.
  @Test func pythonGivesEveryParameter() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib, ssl
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        with smtplib.SMTP("127.0.0.1", \(server.port), "me.example", timeout=60) as client:
            client.starttls(context=context)
            client.ehlo()
            client.login("alice", "practice")
            for verb in ("SEND", "SOML", "SAML"):
                assert client.docmd(verb, "FROM:<alice@practice.test>")[0] == 250
                client.rset()
            assert client.expn("team")[0] == 250
            assert client.help().startswith(b"2.0.0 ")
            assert client.docmd("XFORWARD", "ADDR=192.0.2.9 SOURCE=REMOTE")[0] == 250
            options = ["SIZE=100", "BODY=8BITMIME", "SMTPUTF8", "RET=FULL", "ENVID=a+2Bb",
                "AUTH=alice@practice.test", "BY=3600;RT", "HOLDFOR=1", "MT-PRIORITY=-2",
                "SOLICIT=org.example:ADV", "REQUIRETLS"]
            for option in options + [" ".join(options)]:
                code, text = client.mail("alice@practice.test", [option])
                assert code == 250, (option, text)
                client.rset()
            client.mail("alice@practice.test")
            for option in ("NOTIFY=NEVER", "ORCPT=rfc822;b+40c", "NOTIFY=DELAY ORCPT=rfc822;x"):
                code, text = client.rcpt("bob@practice.test", [option])
                assert code == 250, (option, text)
            for name, option, code in (("mail", "RET=FULL RET=FULL", 501), ("mail", "SIZE=x", 501),
                    ("mail", "SIZE=99999999", 552), ("mail", "HOLDFOR=1 HOLDUNTIL=2037-01-01T00:00:00Z", 501),
                    ("mail", "NOTIFY=NEVER", 555), ("rcpt", "RET=FULL", 555)):
                client.rset()
                if name == "rcpt": client.mail("alice@practice.test")
                reply = getattr(client, name)("bob@practice.test", [option])
                assert reply[0] == code, (option, reply)
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
  }
}
