import Testing

/// A session recorded with one server is sent again to it and to others: only what is truly
/// different is told.
@Suite struct ReplayServersTests {
  @Test func toTheSameServerNothingDiffers() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let outcome = try await recorded.replay(
      to: servers.postfix.port, ["--strict", "--record", "again.ehlo"])
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nNo difference"))
    #expect(outcome.output.contains("queue-id 1"))
    let again = try recorded.home.read("again.ehlo")
    #expect(again.contains(#""replays":"session.ehlo""#))
    #expect(!servers.secret.isIn(again))
    #expect(!servers.secret.isIn(outcome.output))
    let shown = try await ShownSession(of: "again.ehlo", home: recorded.home)
    #expect(shown.exchanges == recorded.session.exchanges)
    #expect(shown.summary.messages == 1)
    // The message has arrived twice, octet by octet the same.
    let first = try await ShownSession(of: "session.ehlo", home: recorded.home)
    #expect(first.all("message").map(\.text) == shown.all("message").map(\.text))
  }

  @Test func whereTLSIsNeededItIsBegun() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let outcome = try await recorded.replay(to: servers.postfix.submissionPort)
    #expect(outcome.status == .exited(0), "\(outcome)")
  }

  /// STARTTLS counts as done where TLS is there at once.
  @Test func underTLSAtOnceSTARTTLSIsDone() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let port = servers.postfix.tlsPort
    let outcome = try await recorded.session.program(
      ["replay", "session.ehlo", "--to", "smtps://localhost:\(port)"], server: port,
      authority: servers.authority, home: recorded.home
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors.contains("TLS was there from the start, so 2 commands"), "\(outcome)")
  }

  @Test func toEximOnlyTheTrueDifferencesAreTold() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let outcome = try await recorded.replay(to: servers.exim.port, ["--json"])
    #expect(outcome.status == .exited(1), "\(outcome)")
    let objects = try ReplayObject.all(in: outcome.output)
    #expect(objects.kinds == ["capabilities", "enhanced", "code"], "\(objects.told)")
    // To whom has logged in it is a relay for everybody.
    #expect(objects.told.filter { $0.contains(" code ") } == ["RCPT code 550 250"])
    // Exim has no enhanced codes, and Postfix no PRDR.
    #expect(objects.allSatisfy { $0.what != "enhanced" || $0.b == nil }, "\(objects.told)")
    #expect(objects.told.contains("EHLO capabilities ENHANCEDSTATUSCODES ENHANCEDSTATUSCODES"))
    #expect(objects.first { $0.kind == "replay" }?.same == false)
  }

  @Test func toOpenSMTPDOnlyTheTrueDifferencesAreTold() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let outcome = try await recorded.replay(to: servers.openSMTPD.port, ["--json"])
    #expect(outcome.status == .exited(1), "\(outcome)")
    let objects = try ReplayObject.all(in: outcome.output)
    #expect(objects.kinds == ["capabilities", "enhanced", "code"], "\(objects.told)")
    #expect(
      objects.told.filter { !$0.contains("capabilities") } == [
        "AUTH enhanced 2.7.0 2.0.0", "MAIL enhanced 2.1.0 2.0.0", "RCPT code 550 524",
        "RCPT enhanced 5.1.1 5.2.4",
      ])
  }

  @Test func withoutCredentialsItStopsAtTheLogin() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let outcome = try await recorded.replayWithoutCredentials(to: servers.postfix.port)
    outcome.expectSentence(65, ["session.ehlo", "--user", "login is secret"])
    // What came before is compared, and nothing behind it is told as missing.
    #expect(outcome.output.contains("\nNo difference"), "\(outcome)")
    // Without TLS the password is not sent at all.
    let plain = try await recorded.replay(to: servers.postfix.port, ["--tls", "never"])
    plain.expectSentence(64, ["--tls never"])
  }

  @Test func whatWentOutTogetherGoesOutTogether() async throws {
    let servers = try await Servers.running
    let home = try TemporaryFolder()
    try home.write(
      #"""
      EHLO me.example
      :raw MAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nRCPT TO:<nobody@example.test>\r\nDATA\r\n
      Subject: together

      .
      QUIT

      """#, to: "script")
    let target = "smtp://localhost:\(servers.postfix.port)"
    let run = try await Program.ehlo(
      ["run", "--record", "session.ehlo", target, "script"], home: home
    ).run()
    #expect(run.status == .exited(0), "\(run)")
    let outcome = try await Program.ehlo(
      ["replay", "session.ehlo", "--to", target, "--record", "again.ehlo"], home: home
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    let sent = try home.read("again.ehlo").split(separator: "\n").filter {
      $0.contains("\"send\"") && $0.contains("MAIL")
    }
    #expect(sent.count == 1)
    #expect(sent.first?.contains("DATA") == true, "\(sent)")
  }

  @Test func severalGoSideBySide() async throws {
    let servers = try await Servers.running
    let recorded = try await RecordedSession(at: servers)
    let recording = try recorded.home.read("session.ehlo")
    let names = (1...5).map { "s\($0).ehlo" }
    for name in names { try recorded.home.write(recording, to: name) }
    let ports = [servers.postfix.port, servers.exim.port, servers.openSMTPD.port]
    let targets = ports.map { "smtp://localhost:\($0)" }
    let outcome = try await recorded.session.program(
      ["replay"] + names + targets.flatMap { ["--to", $0] }
        + ["--jobs", "4", "--junit", "report.xml", "--json", "--record-to", "runs"],
      server: servers.postfix.port, authority: servers.authority, home: recorded.home
    ).run()
    #expect(outcome.status == .exited(1), "\(outcome)")
    #expect(outcome.errors == "")
    let objects = try ReplayObject.all(in: outcome.output)
    let replays = objects.filter { $0.kind == "replay" }
    // In the order of the command line, whatever ended first.
    #expect(replays.compactMap(\.target) == targets.flatMap { [$0, $0, $0, $0, $0] })
    #expect(replays.compactMap(\.file) == names + names + names)
    #expect(
      replays.map(\.same) == Array(repeating: true, count: 5) + Array(repeating: false, count: 10))
    #expect(objects.last?.replays == 15)
    #expect(try recorded.home.files().filter { $0.hasPrefix("runs/") }.count == 15)
    let report = try await Program.shell(
      """
      python3 -c '
      import xml.etree.ElementTree as E
      root = E.parse("report.xml").getroot()
      for suite in root:
        print(suite.get("name").split(":")[0], suite.get("tests"), suite.get("failures"),
          suite.get("errors"), len(suite.findall("testcase/failure")))
      '
      """, folder: recorded.home.path
    ).run()
    #expect(report.output == "smtp 5 0 0 0\nsmtp 5 5 0 5\nsmtp 5 5 0 5\n", "\(report)")
  }
}
