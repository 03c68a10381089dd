import Testing

/// A client that speaks for another, to a Postfix that stands behind a proxy.
@Suite struct ProxyTests {
  @Test(arguments: [
    ("v1 TCP4 192.0.2.1 127.0.0.1 40112 25", "192.0.2.1"),
    ("v2 TCP4 192.0.2.1 127.0.0.1 40113 25", "192.0.2.1"),
    ("v2 LOCAL", "127.0.0.1"),
  ])
  func theServerSeesTheClientOfTheHeader(header: String, client: String) async throws {
    let postfix = try await Servers.running.postfix
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(
      [
        "run", "--proxy-header", header, "--record", "session.ehlo",
        "127.0.0.1:\(postfix.proxiedPort)",
      ], home: home
    ).run(input: "EHLO me.example\nNOOP \(client)\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("PROXY \(header.prefix(2))"))
    let log = try await eventually("the connection of \(client)") {
      postfix.log.contains("disconnect from unknown[\(client)]") ? postfix.log : nil
    }
    #expect(log.contains(": connect from unknown[\(client)]"))
    // The header is a remark of the recording, and no command.
    let shown = try await ShownSession(of: "session.ehlo", home: home)
    #expect(shown.objects.prefix(3).map(\.kind) == ["open", "note", "greeting"])
    #expect(shown.all("command").compactMap(\.verb) == ["EHLO", "NOOP", "QUIT"])
  }

  @Test func anotherClientIsSpokenFor() async throws {
    let postfix = try await Servers.running.postfix
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(
      [
        "run", "--proxy-header", "v1 TCP4 192.0.2.1 127.0.0.1 40116 25", "--record",
        "session.ehlo", "127.0.0.1:\(postfix.proxiedPort)",
      ], home: home
    ).run(
      input: """
        EHLO me.example
        XCLIENT NAME=spike.example ADDR=198.51.100.7 LOGIN=mallory
        EHLO spike.example
        XFORWARD NAME=deep.example ADDR=198.51.100.9
        MAIL FROM:<alice@example.test>
        RCPT TO:<bob@example.test>
        BDAT 21 LAST
        Subject: spoken for

        """)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(!outcome.output.contains("mallory"))
    let shown = try await ShownSession(of: "session.ehlo", home: home)
    #expect(!(try home.read("session.ehlo")).contains("mallory"))
    let states = shown.all("reply").compactMap(\.state)
    #expect(
      states == ["ready", "greeted", "ready", "ready", "mail", "rcpt", "ready", "closed"],
      "\(states)")
    let accepted = try #require(shown.all("reply").first { $0.text?.contains("queued as") == true })
    let queueID = try #require(accepted.text?.split(separator: " ").last)
    let line = try #require(
      postfix.log.split(separator: "\n").first { $0.contains(": \(queueID): client=") })
    #expect(line.contains("client=spike.example[198.51.100.7]"))
    #expect(line.contains("orig_client=deep.example[198.51.100.9]"))
  }

  @Test(arguments: [
    ("v3", "column 1"), ("v1 TCP4 ::1 127.0.0.1 1 2", "column 9"), ("v1 LOCAL", "column 4"),
    ("v2 TCP4 192.0.2.1 127.0.0.1 1", "column 30"),
  ])
  func aHeaderThatIsNoneIsRefusedAtItsColumn(header: String, place: String) async throws {
    for command in ["run", "connect"] {
      let outcome = try await Program.ehlo(
        [command, "--proxy-header", header, "127.0.0.1:9"], home: try TemporaryFolder()
      ).run()
      #expect(outcome.status == .exited(64))
      #expect(outcome.errors.contains(place), "\(outcome.errors)")
    }
  }
}
