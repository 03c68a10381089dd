import Testing

/// LMTP has a reply for each recipient behind the message: the worst of them decides.
@Suite struct SendLMTPTests {
  @Test(arguments: [
    ("250 OK", "250 OK", Int32(0)), ("250 OK", "450 Later", 75), ("450 Later", "250 OK", 75),
    ("550 No", "250 OK", 1), ("550 No", "450 Later", 1), ("450 Later", "550 No", 1),
  ])
  func theWorstReplyDecides(first: String, second: String, status: Int32) async throws {
    let home = try TemporaryFolder()
    try home.write("Subject: x\n", to: "mail.eml")
    let server = try ScriptedServer([
      .send("220 mail.example LMTP\r\n"), .line, .send("250 mail.example\r\n"), .line,
      .send("250 OK\r\n"), .line, .send("250 OK\r\n"), .line, .send("250 OK\r\n"), .line,
      .send("354 Go\r\n"), .line, .line, .send("\(first)\r\n\(second)\r\n"), .line,
      .send("221 Bye\r\n"),
    ])
    let outcome = try await Program.ehlo(
      [
        "send", "lmtp://127.0.0.1:\(server.port)", "--helo", "me.example", "--from", "a@b.example",
        "--to", "c@d.example", "--to", "e@d.example", "--message", "mail.eml",
      ], home: home
    ).run()
    outcome.expectSilence(status, "\(outcome)")
    #expect(server.received.text.hasPrefix("LHLO me.example\r\nMAIL FROM:<a@b.example>\r\n"))
    #expect(server.received.text.hasSuffix("DATA\r\nSubject: x\r\n.\r\nQUIT\r\n"))
  }
}
