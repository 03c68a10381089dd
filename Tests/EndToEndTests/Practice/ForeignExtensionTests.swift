import Testing

/// Other clients use the extensions of the practice server.
@Suite struct ForeignExtensionTests {
  private static func swaks(_ arguments: [String], _ home: TemporaryFolder) async throws -> Outcome
  {
    try await Program(
      "/usr/bin/swaks", ["--server", "127.0.0.1", "--from", "alice@practice.test"] + arguments,
      environment: ["HOME": home.path], folder: home.path
    ).run()
  }

  @Test func swaksPipelines() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let outcome = try await Self.swaks(
      [
        "--port", "\(server.port)", "--pipeline", "--to",
        "bob@practice.test,550-5.1.1@reply.test,carol@practice.test",
      ], home)
    #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("queued as practice-0001"))
  }

  @Test func swaksSpeaksLMTP() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(scenario: "lmtp", home: home)
    let outcome = try await Self.swaks(
      [
        "--port", "\(server.port)", "--protocol", "LMTP", "--to",
        "bob@practice.test,full@practice.test",
      ], home)
    #expect(outcome.output.contains(" 250 2.1.5 <bob@practice.test> has it, as practice-0001"))
    let refused = try await Self.swaks(
      ["--port", "\(server.port)", "--to", "bob@practice.test"], home)
    #expect(refused.output.contains("500 5.5.1 This is LMTP"), "\(refused.output)")
  }

  @Test func swaksSpeaksForOthers() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let outcome = try await Self.swaks(
      [
        "--port", "\(server.port)", "--to", "bob@practice.test", "--xclient-addr", "192.0.2.7",
        "--xclient-name", "far.test",
      ], home)
    #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(" at 192.0.2.7"))
  }

  @Test(arguments: ["1", "2"])
  func swaksIsAProxy(version: String) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--proxy-protocol"], home: home)
    let outcome = try await Self.swaks(
      [
        "--port", "\(server.port)", "--to", "bob@practice.test", "--proxy-version", version,
        "--proxy-family", version == "1" ? "TCP4" : "AF_INET", "--proxy-source", "192.0.2.7",
        "--proxy-source-port", "1024", "--proxy-dest", "198.51.100.1", "--proxy-dest-port", "25",
      ] + (version == "2" ? ["--proxy-command", "PROXY", "--proxy-protocol", "STREAM"] : []), home)
    #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(" at 192.0.2.7"))
  }

  /// The parameters that Python lets its caller give, chunks, and a mail server's own commands.
  @Test func pythonUsesTheExtensions() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib
        with smtplib.SMTP("127.0.0.1", \(server.port), "me.example", timeout=60) as client:
            client.ehlo()
            for name in ("dsn", "smtputf8", "chunking", "binarymime", "etrn", "mt-priority"):
                assert client.has_extn(name), name
            refused = client.sendmail("alice@practice.test", ["bob@practice.test"], "x",
                mail_options=["RET=HDRS", "ENVID=QQ314159", "MT-PRIORITY=4", "BY=600;N"],
                rcpt_options=["NOTIFY=SUCCESS,DELAY", "ORCPT=rfc822;bob@practice.test"])
            assert refused == {}, refused
            client.sendmail("j\\u00f6rg@practice.test", ["m\\u00fcller@practice.test"],
                "Subject: \\u00e9\\r\\n\\r\\nx".encode(), ["SMTPUTF8", "BODY=8BITMIME"])
            try:
                client.sendmail("alice@practice.test", ["bob@practice.test"], "x", ["FOO=bar"])
            except smtplib.SMTPSenderRefused as error:
                print(error.smtp_code)
            client.mail("alice@practice.test", ["BODY=BINARYMIME"])
            client.rcpt("bob@practice.test")
            client.send(b"BDAT 4\\r\\n\\n.\\r\\nBDAT 3 LAST\\r\\n\\0\\xff\\n")
            print(client.getreply()[0], client.getreply()[1].decode())
            print(client.docmd("ETRN", "branch.test")[0])
            client.login("alice", "practice")
            print(client.docmd("ATRN", "idle.test")[0])
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
    #expect(
      python.output.split(separator: "\n").map(String.init)
        == ["555", "250 2.0.0 Message accepted, queued as practice-0003", "253", "453"])
  }

  @Test func pythonSpeaksLMTP() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(scenario: "lmtp", home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib
        with smtplib.LMTP("127.0.0.1", \(server.port), "me.example") as client:
            client.ehlo()
            client.mail("alice@practice.test")
            for name in ("bob", "full", "carol"):
                assert client.rcpt(name + "@practice.test")[0] == 250
            print(client.data("x")[0], client.getreply()[0], client.getreply()[0])
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
    #expect(python.output == "250 452 250\n")
  }

  /// `practice:lmtp` is an LMTP target, and a recording of it is known for one.
  @Test func practiceSpeaksLMTP() async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(
      ["run", "--record", "a.ehlo", "practice:lmtp"], home: home
    ).run(
      input: """
        LHLO me.example
        MAIL FROM:<alice@practice.test>
        RCPT TO:<bob@practice.test>
        RCPT TO:<carol@practice.test>
        DATA
        .

        """)
    outcome.expectSilence(0)
    #expect(
      try await ShownSession(of: "a.ehlo", home: home).all("reply").compactMap(\.code)
        == [250, 250, 250, 250, 354, 250, 250, 221])
    let list = try await Program.ehlo(["practice", "--list"], home: home).run()
    for name in ["standard", "lmtp", "on-demand-relay"] {
      #expect(list.output.contains("\(name)  "))
    }
  }
}
