import PracticeServer
import SMTPCore
import Testing

/// Starts a server, has `body` talk to it, and stops it.
func withServer(
  _ limits: PracticeLimits = PracticeLimits(), scenario: Scenario = .standard,
  expectsProxyHeader: Bool = false,
  _ body: (PracticeServer) async throws -> Void
) async throws {
  let server = try await PracticeServer.start(
    scenario: scenario, limits: limits, expectsProxyHeader: expectsProxyHeader)
  do {
    try await body(server)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

@Suite struct PracticeDialogueTests {
  private static let opening = [
    "EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>",
  ]

  @Test func aMessageLandsInTheMailbox() async throws {
    try await withServer { server in
      #expect(server.address == "127.0.0.1" && server.port > 0)
      let client = try RawClient(port: server.port)
      #expect(try client.reply()[0].hasPrefix("220 practice.test ESMTP"))
      for line in Self.opening { #expect(try client.ask(line).last?.hasPrefix("250 ") == true) }
      #expect(try client.ask("DATA")[0].hasPrefix("354 "))
      try client.say("Subject: hello", "", "..dot")
      #expect(try client.ask(".")[0].hasSuffix("queued as practice-0001"))
      let message = try #require(server.mailbox["practice-0001"])
      #expect(String(decoding: message.octets, as: UTF8.self) == "Subject: hello\r\n\r\n.dot\r\n")
      #expect(message.envelope.recipients.map(\.text) == ["<bob@practice.test>"])
      #expect(message.tls == nil && message.envelope.user == nil)
      #expect(try client.ask("QUIT")[0].hasPrefix("221 "))
      #expect(try client.isClosed())
      try await server.sessions.ended.wait(for: 1)
      #expect(server.sessions.openCount == 0)
    }
  }

  @Test func tlsIsVerifiedAndKnownToTheMessage() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      #expect(try client.ask("STARTTLS")[0].hasPrefix("220 2.0.0"))
      let facts = try client.startTLS(trusting: server.certificate)
      #expect(facts.verification == .ok)
      #expect(facts.peer == [server.certificate])
      #expect(try client.ask("MAIL FROM:<a@b.test>")[0].hasPrefix("503"))
      #expect(try !client.ask("EHLO me.test").contains { $0.hasSuffix("STARTTLS") })
      #expect(try client.ask("AUTH PLAIN AGFsaWNlAHByYWN0aWNl")[0].hasPrefix("235 2.7.0"))
      try client.say("MAIL FROM:<a@b.test>", "RCPT TO:<far@away.test>", "DATA")
      for _ in 0..<3 { _ = try client.reply() }
      // More than one record and more than one read.
      let body = Array(
        String(repeating: String(repeating: "x", count: 98) + "\r\n", count: 9_000).utf8)
      try client.send(body)
      #expect(try client.ask(".")[0].hasPrefix("250 2.0.0"))
      #expect(server.mailbox.messages.first?.octets == body)
      #expect(server.mailbox.messages.first?.envelope.user == "alice")
      #expect(server.mailbox.messages.first?.tls?.hasPrefix("TLSv1.3 TLS_") == true)
      #expect(try client.ask("QUIT")[0].hasPrefix("221"))
      #expect(try client.isClosed())
    }
  }

  @Test func plaintextBehindStartTLSIsNotHeard() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      try client.say("STARTTLS", "EHLO evil.test", "MAIL FROM:<x@evil.test>")
      #expect(try client.reply()[0].hasPrefix("220"))
      _ = try client.startTLS(trusting: server.certificate)
      #expect(try client.ask("NOOP")[0].hasPrefix("250 2.0.0"))
      #expect(try client.ask("RCPT TO:<bob@practice.test>")[0].hasPrefix("503 5.5.1 Say EHLO"))
    }
  }

  @Test func whoGoesOnInTheClearIsCutOff() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      _ = try client.ask("STARTTLS")
      try client.say("NOOP")
      try await server.sessions.ended.wait(for: 1)
      // At most an alert comes, never a reply.
      #expect(try client.line() == nil)
    }
  }

  @Test(arguments: [
    (["AUTH PLAIN AGFsaWNlAHByYWN0aWNl"], "235 2.7.0"),
    (["AUTH PLAIN", "AGFsaWNlAHByYWN0aWNl"], "235 2.7.0"),
    (["AUTH PLAIN AGFsaWNlAHdyb25n"], "535 5.7.8"),
    (["AUTH PLAIN AGFsaWNl"], "501 5.5.2"),
    (["AUTH LOGIN", "YWxpY2U=", "cHJhY3RpY2U="], "235 2.7.0"),
    (["AUTH LOGIN YWxpY2U=", "cHJhY3RpY2U="], "235 2.7.0"),
    (["AUTH LOGIN", "YWxpY2U=", "d3Jvbmc="], "535 5.7.8"),
    (["AUTH LOGIN", "*"], "501 5.7.0"),
    (["AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciBwcmFjdGljZQEB"], "235 2.7.0"),
    (["AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciBzdGFsZQEB", ""], "535 5.7.8"),
    (["AUTH OAUTHBEARER bixhPWFsaWNlLAFhdXRoPUJlYXJlciBzdGFsZQEB", "AQ=="], "535 5.7.8"),
    (["AUTH ANONYMOUS ="], "235 2.7.0"),
    (["AUTH CRAM-MD5", "YWxpY2UgeA=="], "501 5.5.2"),
    (["AUTH CRAM-MD5 YWxpY2U="], "501 5.7.0"),
    (["AUTH SCRAM-SHA-256", "biws"], "501 5.5.2"),
    (["AUTH SCRAM-SHA-256 biwsbj1hbGljZSxyPXh5eg==", "*"], "501 5.7.0"),
    (["AUTH SCRAM-SHA-256-PLUS"], "504 5.5.4"),
    (["AUTH EXTERNAL ="], "504 5.5.4"),
    (["AUTH GSSAPI"], "504 5.5.4"),
  ])
  func aliceLogsIn(_ lines: [String], _ reply: String) async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      #expect(
        try client.ask("EHLO me.test").contains(
          "250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-512 SCRAM-SHA3-512 "
            + "XOAUTH2 OAUTHBEARER ANONYMOUS"))
      for line in lines.dropLast() { #expect(try client.ask(line)[0].hasPrefix("334 ")) }
      #expect(try client.ask(lines.last ?? "")[0].hasPrefix(reply))
    }
  }

  /// Who does not say who he is comes in, but gets nothing that is kept for somebody (RFC 4505).
  @Test func anybodyMayComeInAsNobody() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      for (line, reply) in [
        ("EHLO me.test", "250"), ("AUTH ANONYMOUS Zm9v", "235 2.7.0"), ("ATRN", "530 5.7.0"),
        ("TURN", "502 5.7.0"), ("AUTH PLAIN AGFsaWNlAHByYWN0aWNl", "503"), ("MAIL FROM:<>", "250"),
        ("RCPT TO:<x@else.test>", "550 5.7.1"), ("RCPT TO:<bob@practice.test>", "250"),
        ("BURL imap://x LAST", "530 5.7.0"),
      ] {
        #expect(try client.ask(line)[0].hasPrefix(reply), "\(line)")
      }
    }
  }

  @Test func thousandMessagesOverTenConnections() async throws {
    try await withServer { server in
      let ids = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<10 {
          group.addTask {
            let client = try RawClient(port: server.port)
            _ = try client.reply()
            _ = try client.ask("EHLO me.test")
            return try (0..<100).map { number in
              try client.say("MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>", "DATA")
              for _ in 0..<3 { _ = try client.reply() }
              try client.say("Subject: \(number)", "", String(repeating: "x", count: 900))
              return try client.ask(".")[0]
            }
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(ids.count == 1_000 && Set(ids).count == 1_000)
      try await server.mailbox.received.wait(for: 1_000)
      #expect(server.mailbox.received.count == 1_000)
      #expect(
        server.mailbox.messages.map(\.id)
          == (801...1_000).map { number in
            "practice-" + (number < 1_000 ? "0\(number)" : "\(number)")
          })
    }
  }

  @Test func whatIsTooLargeIsRefusedAtItsEnd() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      for line in Self.opening { _ = try client.ask(line) }
      _ = try client.ask("DATA")
      let line = Array((String(repeating: "x", count: 998) + "\r\n").utf8)
      for _ in 0..<11_500 { try client.send(line) }
      #expect(try client.ask(".")[0].hasPrefix("552 5.3.4"))
      #expect(server.mailbox.messages.isEmpty)
      #expect(try client.ask("NOOP")[0].hasPrefix("250"))
    }
  }
}
