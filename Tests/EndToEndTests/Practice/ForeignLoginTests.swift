import Testing

/// Other clients log in to the practice server, each by the mechanisms that it has.
@Suite struct ForeignLoginTests {
  private static func swaks(_ port: Int, _ options: [String]) async throws -> Outcome {
    try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(port)", "--from", "alice@practice.test", "--to",
        "bob@practice.test", "--quit-after", "AUTH", "--auth-user", "alice",
      ] + options
    ).run()
  }

  @Test(arguments: [("practice", "235 2.7.0 "), ("wrong", "535 5.7.8 ")])
  func swaksKnowsCramMD5(password: String, reply: String) async throws {
    let server = try await PracticeProcess(home: try TemporaryFolder())
    let swaks = try await Self.swaks(
      server.port, ["--auth", "CRAM-MD5", "--auth-password", password])
    #expect(swaks.output.contains(reply), "\(swaks.output)\(swaks.errors)")
  }

  private static func curl(
    _ port: Int, _ options: [String], in home: TemporaryFolder
  ) async throws -> Outcome {
    try home.write("Subject: From curl\n\nthe end\n", to: "message")
    return try await Program(
      "/usr/bin/curl",
      [
        "--silent", "--show-error", "--verbose", "--insecure",
        "smtp://127.0.0.1:\(port)/me.example", "--mail-from", "alice@practice.test",
        "--mail-rcpt", "bob@practice.test", "--upload-file", "message", "--crlf",
      ] + options, folder: home.path
    ).run()
  }

  struct Login: Sendable, CustomTestStringConvertible {
    let mechanism: String
    let options: [String]
    var isAccepted = true

    var testDescription: String { "\(mechanism) \(options)" }
  }

  @Test(arguments: [
    Login(mechanism: "PLAIN", options: ["--user", "alice:practice"]),
    Login(mechanism: "LOGIN", options: ["--user", "alice:practice", "--ssl-reqd"]),
    Login(mechanism: "CRAM-MD5", options: ["--user", "alice:practice"]),
    Login(mechanism: "CRAM-MD5", options: ["--user", "alice:wrong"], isAccepted: false),
    Login(
      mechanism: "OAUTHBEARER",
      options: ["--user", "alice", "--oauth2-bearer", "practice", "--ssl-reqd"]),
    Login(
      mechanism: "OAUTHBEARER", options: ["--user", "alice", "--oauth2-bearer", "stale"],
      isAccepted: false),
  ])
  func curlLogsIn(login: Login) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let curl = try await Self.curl(
      server.port, ["--login-options", "AUTH=\(login.mechanism)"] + login.options, in: home)
    #expect(curl.errors.contains("> AUTH \(login.mechanism)"), "\(curl.errors)")
    #expect(curl.errors.contains("< 235 2.7.0 ") == login.isAccepted, "\(curl.errors)")
    #expect(curl.errors.contains("< 535 5.7.8 ") == !login.isAccepted)
    #expect((curl.status == .exited(0)) == login.isAccepted)
  }

  /// A certificate of one's own making is enough here: whoever signed it.
  private static func certificate(for name: String, in home: TemporaryFolder) async throws {
    let openssl = try await Program(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=\(name)", "-keyout", "client.key", "-out", "client.pem",
      ], folder: home.path
    ).run()
    #expect(openssl.status == .exited(0), "\(openssl.errors)")
  }

  @Test(arguments: [("alice", true), ("mallory", false)])
  func curlLogsInByItsCertificate(name: String, isAlice: Bool) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await Self.certificate(for: name, in: home)
    let curl = try await Self.curl(
      server.port,
      [
        "--login-options", "AUTH=EXTERNAL", "--user", "alice:", "--ssl-reqd", "--cert",
        "client.pem", "--key", "client.key",
      ], in: home)
    #expect(curl.errors.contains("< 235 2.7.0 ") == isAlice, "\(curl.errors)")
    #expect((curl.status == .exited(0)) == isAlice)
  }

  /// GNU SASL, which msmtp uses, shares no line of code with ours.
  @Test(arguments: [
    "plain", "login", "cram-md5", "scram-sha-1", "scram-sha-256", "xoauth2", "oauthbearer",
    "external",
  ])
  func msmtpLogsIn(mechanism: String) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await Self.certificate(for: "alice", in: home)
    let options = [
      "--file=/dev/null", "--host=127.0.0.1", "--port=\(server.port)", "--auth=\(mechanism)",
      "--user=alice", "--passwordeval=echo practice", "--tls=on", "--tls-starttls=on",
      "--tls-certcheck=off", "--tls-key-file=\(home.path)/client.key",
      "--tls-cert-file=\(home.path)/client.pem", "--from=alice@practice.test", "--debug",
      "bob@practice.test",
    ]
    let msmtp = try await Program("/usr/bin/msmtp", options, folder: home.path)
      .run(input: "Subject: From msmtp\n\nthe end\n")
    #expect(msmtp.status == .exited(0), "\(msmtp.output)\(msmtp.errors)")
    #expect(msmtp.output.contains("--> AUTH \(mechanism.uppercased())"))
    #expect(msmtp.output.contains("<-- 235 2.7.0 "))
  }

  /// With a certificate there is nothing better than to be known by it.
  @Test func theCertificateIsTheBestWayIn() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await Self.certificate(for: "alice", in: home)
    let outcome = try await Program.ehlo(
      [
        "run", "--verify", "skip", "--client-cert", "\(home.path)/client.pem", "--client-key",
        "\(home.path)/client.key", "127.0.0.1:\(server.port)",
      ], home: home
    ).run(input: ":ehlo\n:tls\n:ehlo\n:auth\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("AUTH EXTERNAL"))
    #expect(outcome.output.contains("235 2.7.0"))
  }

  @Test(arguments: ["CRAM-MD5", "XOAUTH2"])
  func smtplibLogsIn(mechanism: String) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let python = try await Program(
      "/usr/bin/python3",
      [
        "-c",
        """
        import smtplib
        for password in ("practice", "wrong"):
            with smtplib.SMTP("127.0.0.1", \(server.port), "me.example", timeout=60) as client:
                client.ehlo()
                client.user, client.password = "alice", password
                def xoauth2(challenge=None):
                    if challenge:
                        return ""
                    return f"user=alice\\x01auth=Bearer {password}\\x01\\x01"
                answers = {"CRAM-MD5": client.auth_cram_md5, "XOAUTH2": xoauth2}
                try:
                    print(client.auth("\(mechanism)", answers["\(mechanism)"])[0])
                except smtplib.SMTPAuthenticationError as error:
                    print(error.smtp_code)
        """,
      ], folder: home.path
    ).run()
    #expect(python.status == .exited(0), "\(python.errors)")
    #expect(python.output == "235\n535\n")
  }
}
