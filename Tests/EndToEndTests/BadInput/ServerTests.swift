import Testing

/// Servers that are not there, or not what they should be: one sentence and the right status, from
/// `run` and in line mode.
@Suite struct ServerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [ScriptedServer.Step]
    let status: Int32
    let words: [String]
    /// How many seconds the client waits, where nothing else ends the session.
    var patience: Int?
    var script = "EHLO me.example\nMAIL FROM:<a@b.example>\nQUIT\n"

    var options: [String] { patience.map { ["--timeout", "\($0)"] } ?? [] }

    var testDescription: String { name }
  }

  private static let hello: [ScriptedServer.Step] = [
    .send("220 mail.example ESMTP\r\n"), .line,
    .send("250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n"),
  ]

  /// A record that a TLS server sends to somebody who speaks no TLS: a fatal alert.
  private static let alert: [UInt8] = [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46]

  /// A line as long as a reply's may be, many times over.
  private static func longLine(_ start: String) -> [UInt8] {
    let line = start + String(repeating: "x", count: 506) + "\r\n"
    return Array(String(repeating: line, count: 100).utf8)
  }

  static let cases = [
    Case(
      name: "sends nothing", steps: [.hold], status: 69,
      words: ["said nothing for 1 second;", "smtps://"], patience: 1),
    Case(name: "closes after connect", steps: [], status: 69, words: ["before it greeted"]),
    // The reset may come before or after the connection counts as open.
    Case(name: "resets after connect", steps: [.reset], status: 69, words: ["127.0.0.1 port"]),
    Case(
      name: "speaks HTTP",
      steps: [.send("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"), .hold], status: 76,
      words: ["HTTP", "check the port"]),
    Case(
      name: "speaks SSH", steps: [.send("SSH-2.0-OpenSSH_9.2p1\r\n"), .hold], status: 76,
      words: ["SSH", "check the port"]),
    Case(
      name: "speaks IMAP", steps: [.send("* OK [CAPABILITY IMAP4rev1] ready\r\n"), .hold],
      status: 76, words: ["IMAP"]),
    Case(
      name: "speaks TLS and goes", steps: [.sendOctets(alert)], status: 76,
      words: ["TLS", "smtps://"]),
    Case(
      name: "speaks TLS and stays", steps: [.sendOctets(alert), .hold], status: 76,
      words: ["TLS", "smtps://"], patience: 3),
    Case(
      name: "never ends its greeting", steps: [.send("220-mail.example\r\n220-hello\r\n"), .hold],
      status: 76, words: ["never ended it"], patience: 3),
    Case(
      name: "closes inside its greeting", steps: [.send("220-mail.example\r\n")], status: 76,
      words: ["never ended it"]),
    Case(
      name: "floods with lines", steps: [.flood(longLine("220-"))], status: 76,
      words: ["was ended"]),
    Case(
      name: "floods with one line", steps: [.flood([UInt8](repeating: 0x78, count: 65536))],
      status: 76, words: ["was ended"]),
    Case(
      name: "floods behind its greeting",
      steps: [.send("220 mail.example\r\n"), .flood(longLine("250-"))], status: 76,
      words: ["was ended"]),
    Case(
      name: "answers with no reply",
      steps: [.send("220 mail.example\r\n"), .line, .send("Hm?\r\n"), .hold],
      status: 76, words: ["'Hm?'"]),
    Case(
      name: "never ends a reply",
      steps: [.send("220 mail.example\r\n"), .line, .send("250-mail.example\r\n"), .hold],
      status: 76, words: ["never ended it"], patience: 3),
    Case(
      name: "never answers", steps: [.send("220 mail.example\r\n"), .hold], status: 69,
      words: ["did not answer EHLO within 3 seconds"], patience: 3),
    Case(
      name: "goes without a word", steps: hello + [.line], status: 69,
      words: ["without a farewell"]),
    Case(
      name: "answers STARTTLS and adds plaintext",
      steps: hello + [.line, .send("220 Go ahead\r\n250 2.0.0 You are safe\r\n"), .hold],
      status: 76, words: ["Plaintext", "STARTTLS"], script: "EHLO me.example\nSTARTTLS\nQUIT\n"),
    Case(
      name: "answers STARTTLS with no handshake",
      steps: hello + [.line, .send("220 Go ahead\r\n"), .some, .send("What?\r\n"), .hold],
      status: 77, words: ["TLS", "failed"], script: "EHLO me.example\nSTARTTLS\nQUIT\n"),
    Case(
      name: "answers STARTTLS and goes",
      steps: hello + [.line, .send("220 Go ahead\r\n"), .some],
      status: 77, words: ["TLS", "failed"], script: "EHLO me.example\nSTARTTLS\nQUIT\n"),
    Case(
      name: "answers STARTTLS and stays silent",
      steps: hello + [.line, .send("220 Go ahead\r\n"), .hold],
      status: 77, words: ["TLS", "failed"], patience: 3, script: "EHLO me.example\nSTARTTLS\nQUIT\n"
    ),
  ]

  @Test(arguments: cases)
  func runSaysWhatIsWrong(with server: Case) async throws {
    let scripted = try ScriptedServer(server.steps)
    let outcome = try await Program.ehlo(
      ["run"] + server.options + ["127.0.0.1:\(scripted.port)"], home: try TemporaryFolder()
    ).run(input: server.script)
    outcome.expectSentence(server.status, server.words, "\(server.name): \(outcome)")
    if server.name.contains("plaintext") {
      #expect(!outcome.output.contains("You are safe"))
    }
  }

  @Test(arguments: cases)
  func lineModeSaysWhatIsWrong(with server: Case) async throws {
    let scripted = try ScriptedServer(server.steps)
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(
      ["connect", "--plain"] + server.options + ["127.0.0.1:\(scripted.port)"], home: home
    ).run(input: server.script)
    outcome.expectSentence(server.status, server.words, "\(server.name): \(outcome)")
    // What happened can be shown, whatever it was.
    for file in try home.files() { _ = try await ShownSession(of: file, home: home) }
    #expect(try home.files().count == 1 || server.name.contains("resets"))
  }

  @Test(arguments: ["run", "connect"])
  func nobodyListens(command: String) async throws {
    let (descriptor, port) = try Descriptor.boundToLoopback()
    let outcome = try await Program.ehlo(
      [command, "127.0.0.1:\(port)"], home: try TemporaryFolder()
    ).run()
    outcome.expectSentence(69, ["127.0.0.1 port \(port)", "refused"])
    withExtendedLifetime(descriptor) {}
  }

  @Test(arguments: ["run", "connect"])
  func theNameDoesNotResolve(command: String) async throws {
    // No part of a name has more than 63 letters: nobody on the network is asked.
    let name = "\(String(repeating: "n", count: 70)).invalid"
    let outcome = try await Program.ehlo([command, name], home: try TemporaryFolder()).run()
    outcome.expectSentence(68, [name])
  }

  @Test(arguments: ["run", "connect"])
  func thereIsNoSocket(command: String) async throws {
    let home = try TemporaryFolder()
    try await Program.ehlo([command, "unix:\(home.path)/none"], home: home).run()
      .expectSentence(69, ["\(home.path)/none"])
  }

  /// A real server that expects TLS at once says nothing to somebody who waits for its greeting.
  @Test func postfixExpectsTLSAtOnce() async throws {
    let servers = try await Servers.running
    let outcome = try await Program.ehlo(
      ["run", "--timeout", "1", "localhost:\(servers.postfix.tlsPort)"],
      home: try TemporaryFolder()
    ).run(input: "EHLO me.example\n")
    outcome.expectSentence(69, ["said nothing", "smtps://"])
  }
}
