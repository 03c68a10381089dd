import Testing

/// What a server's answers do to `send`: what goes out, and the exit status.
@Suite struct SendStatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The answers, the greeting first.
    let answers: [String]
    let options: [String]
    /// The lines that the server gets.
    let lines: [String]
    let status: Int32
    /// What the sentence on standard error says; nil where there is none.
    var words: [String]?

    var testDescription: String { name }
  }

  private static let hello = ["220 mail.example", "250-mail.example\r\n250-SIZE 999\r\n250 HELP"]
  private static let ok = "250 OK"
  private static let bye = "221 Bye"
  private static let ehlo = "EHLO me.example"
  private static let mail = "MAIL FROM:<a@b.example>"
  private static let rcpt = "RCPT TO:<c@d.example>"

  static let cases = [
    Case(
      name: "until mail", answers: hello + [ok, bye], options: ["--until", "mail"],
      lines: [ehlo, mail, "QUIT"], status: 0),
    Case(
      name: "until rcpt", answers: hello + [ok, ok, bye],
      options: ["--until", "rcpt", "--to", "c@d.example"], lines: [ehlo, mail, rcpt, "QUIT"],
      status: 0),
    Case(
      name: "until data", answers: hello + [ok, ok, "354 Go"],
      options: ["--until", "data", "--to", "c@d.example"], lines: [ehlo, mail, rcpt, "DATA"],
      status: 0),
    Case(
      name: "greeting 554", answers: ["554 No", bye], options: ["--until", "mail"],
      lines: ["QUIT"], status: 1, words: ["554 No", "nothing was sent"]),
    Case(
      name: "EHLO unknown", answers: ["220 mail.example", "500 What", ok, ok, bye],
      options: ["--until", "mail"], lines: [ehlo, "HELO me.example", mail, "QUIT"], status: 0),
    Case(
      name: "sender refused", answers: hello + ["451 Later", bye],
      options: ["--until", "rcpt", "--to", "c@d.example"], lines: [ehlo, mail, "QUIT"],
      status: 75),
    Case(
      name: "all recipients refused", answers: hello + [ok, "550 No", bye],
      options: ["--to", "c@d.example", "--body", "x"],
      lines: [ehlo, mail + " SIZE=188", rcpt, "QUIT"], status: 1),
    Case(
      name: "some recipients refused", answers: hello + [ok, ok, "450 Later", bye],
      options: ["--until", "rcpt", "--to", "c@d.example", "--to", "e@d.example"],
      lines: [ehlo, mail, rcpt, "RCPT TO:<e@d.example>", "QUIT"], status: 75),
    Case(
      name: "421 in the middle", answers: hello + [ok, "421 Going down"],
      options: ["--until", "rcpt", "--to", "c@d.example", "--to", "e@d.example"],
      lines: [ehlo, mail, rcpt], status: 75),
    Case(
      name: "TLS is demanded and not offered", answers: hello + [bye],
      options: ["--until", "mail", "--tls", "require"], lines: [ehlo, "QUIT"], status: 77,
      words: ["--tls require", "not offer"]),
    Case(
      name: "login is asked for and not offered", answers: hello + [bye],
      options: ["--until", "auth", "--user", "alice"], lines: [ehlo, "QUIT"], status: 77,
      words: ["no login"]),
    Case(
      name: "login refused",
      answers: ["220 mail.example", "250 AUTH", "535 5.7.8 No", bye],
      options: ["--until", "auth", "--user", "alice", "--auth", "plain"],
      lines: [ehlo, "AUTH PLAIN AGFsaWNlAGI=", "QUIT"], status: 77),
    Case(
      name: "an address beyond ASCII", answers: hello + [bye],
      options: ["--until", "rcpt", "--to", "ü@d.example"], lines: [ehlo, "QUIT"], status: 1,
      words: ["SMTPUTF8", "ü@d.example"]),
    Case(
      name: "a domain beyond ASCII", answers: hello + [ok, ok, bye],
      options: ["--until", "rcpt", "--to", "bob@münchen.example"],
      lines: [ehlo, mail, "RCPT TO:<bob@xn--mnchen-3ya.example>", "QUIT"], status: 0),
    Case(
      name: "a domain beyond ASCII, and SMTPUTF8",
      answers: ["220 mail.example", "250-mail.example\r\n250 SMTPUTF8", ok, ok, bye],
      options: ["--until", "rcpt", "--to", "bob@münchen.example"],
      lines: [ehlo, mail + " SMTPUTF8", "RCPT TO:<bob@münchen.example>", "QUIT"], status: 0),
    Case(
      name: "a part refused, and the message sent",
      answers: hello + [ok, "450 Later", ok, "354 Go", ok, bye],
      options: ["--to", "c@d.example", "--to", "e@d.example", "--message", "/dev/null"],
      lines: [ehlo, mail + " SIZE=0", rcpt, "RCPT TO:<e@d.example>", "DATA", ".", "QUIT"],
      status: 0, words: ["1 of 2 recipients", "c@d.example", "later"]),
    Case(
      name: "a message larger than SIZE", answers: hello + [bye],
      options: ["--to", "c@d.example", "--body", String(repeating: "x", count: 999)],
      lines: [ehlo, "QUIT"], status: 1, words: ["SIZE", "999 at most"]),
    Case(
      name: "the postmaster", answers: hello + [ok, ok, bye],
      options: ["--until", "rcpt", "--to", "postmaster"],
      lines: [ehlo, mail, "RCPT TO:<Postmaster>", "QUIT"], status: 0),
    Case(
      name: "a password that nobody asked for, and no TLS",
      answers: ["220 mail.example", "250 AUTH PLAIN", ok, bye],
      options: ["--until", "mail"], lines: [ehlo, mail, "QUIT"], status: 0),
    Case(
      name: "chunks that are not offered", answers: hello + [bye],
      options: ["--to", "c@d.example", "--bdat", "--body", "x"], lines: [ehlo, "QUIT"], status: 1,
      words: ["CHUNKING", "--bdat"]),
  ]

  @Test(arguments: cases) func sendEndsWithTheStatus(of sending: Case) async throws {
    let steps = sending.answers.enumerated().flatMap { index, answer in
      (index == 0 ? [] : [ScriptedServer.Step.line]) + [.send("\(answer)\r\n")]
    }
    let isOver = ["221", "421"].contains(sending.answers.last?.prefix(3))
    let server = try ScriptedServer(isOver ? steps : steps + [.hold])
    var program = try Program.ehlo(
      ["send", "127.0.0.1:\(server.port)", "--helo", "me.example", "--from", "a@b.example"]
        + sending.options, home: try TemporaryFolder())
    program.environment["EHLO_PASSWORD"] = "b"
    let outcome = try await program.run()
    if let words = sending.words {
      outcome.expectSentence(sending.status, words, "\(outcome)")
    } else {
      outcome.expectSilence(sending.status, "\(outcome)")
    }
    let lines = server.received.text.split(separator: "\r\n").map(String.init)
    #expect(lines.count == sending.lines.count, "\(lines)")
    for (line, expected) in zip(lines, sending.lines) where !expected.contains(" SIZE=") {
      #expect(line == expected)
    }
  }

  struct BadInput: Sendable, CustomTestStringConvertible {
    let options: [String]
    let status: Int32
    let words: [String]

    init(_ options: [String], _ status: Int32, _ words: [String]) {
      self.options = options
      self.status = status
      self.words = words
    }

    var testDescription: String { options.joined(separator: " ") }
  }

  private static let to = ["--to", "b@c.example"]

  static let badInputs = [
    BadInput(["--to", "bob"], 64, ["--to 'bob'", "column 4"]),
    BadInput(["--from", "a b@c.example"] + to, 64, ["--from", "column 2"]),
    BadInput(["--until", "foo"] + to, 64, ["'foo'", "tls, auth, mail, rcpt, data, sent"]),
    BadInput(["--from", ""] + to, 64, ["--from"]),
    BadInput(["--body", "x"], 64, ["--to ADDRESS"]),
    BadInput(to, 64, ["--message FILE"]),
    BadInput(to + ["--message", "nowhere"], 66, ["nowhere"]),
    BadInput(to + ["--attach", "nowhere"], 66, ["nowhere"]),
    BadInput(to + ["--header", "no field"], 65, ["'no field'"]),
    BadInput(to + ["--header", "Cc: ü, x"], 65, ["Cc", "column 3"]),
    BadInput(to + ["--message", "x", "--body", "y"], 64, ["--message"]),
    BadInput(to + ["--chunk", "5", "--body", "x"], 64, ["--bdat"]),
  ]

  @Test(arguments: badInputs)
  func badInputIsSaidBeforeAnythingIsSent(_ bad: BadInput) async throws {
    let outcome = try await Program.ehlo(
      ["send", "127.0.0.1:1"] + bad.options, home: try TemporaryFolder()
    ).run()
    outcome.expectSentence(bad.status, bad.words)
    #expect(outcome.output.isEmpty)
  }
}
