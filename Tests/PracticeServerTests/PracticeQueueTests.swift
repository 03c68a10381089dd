import PracticeServer
import SMTPCore
import Testing

/// Messages that wait, and who gets them.
@Suite struct PracticeQueueTests {
  /// Logs in, and says a line.
  private static func fetch(_ line: String, _ client: RawClient) throws -> [String] {
    _ = try client.reply()
    _ = try client.ask("EHLO me.test")
    _ = try client.ask("AUTH PLAIN AGFsaWNlAHByYWN0aWNl")
    return try client.ask(line)
  }

  @Test func whatWasFetchedWaitsNoLonger() async throws {
    try await withServer(scenario: .onDemandRelay) { server in
      let client = try RawClient(port: server.port)
      #expect(try Self.fetch("ATRN branch.test", client)[0].hasPrefix("250 2.0.0"))
      // No other session gets it meanwhile.
      let other = try RawClient(port: server.port)
      #expect(try Self.fetch("ATRN branch.test", other)[0].hasPrefix("453 4.3.0"))
      for (reply, line) in [
        ("220 me.test", "EHLO practice.test"), ("502 no", "HELO practice.test"),
        ("250 me.test", "MAIL FROM:<billing@far.test>"),
        ("250 ok", "RCPT TO:<office@branch.test>"), ("250 ok", "RCPT TO:<nobody@branch.test>"),
        ("450 later", "DATA"), ("354 go on", "From: <billing@far.test>"),
      ] {
        try client.say(reply)
        #expect(try client.line() == line)
      }
      while try client.line() != "." {}
      try client.say("250 ok")
      #expect(try client.line() == "QUIT")
      try client.say("221 bye")
      #expect(try client.isClosed())
      try await server.sessions.ended.wait(for: 1)
      // The one recipient who was refused for now is tried again.
      let third = try RawClient(port: server.port)
      #expect(try Self.fetch("ETRN branch.test", third)[0].hasPrefix("253 2.0.0 1 message"))
      #expect(try third.ask("ATRN branch.test")[0].hasPrefix("250"))
      for reply in ["220 x", "250 x"] {
        try third.say(reply)
        _ = try third.line()
      }
      try third.say("250 x")
      #expect(try third.line() == "RCPT TO:<nobody@branch.test>")
    }
  }

  @Test func whoLeavesEarlyLeavesItWaiting() async throws {
    try await withServer(scenario: .onDemandRelay) { server in
      do {
        let client = try RawClient(port: server.port)
        #expect(try Self.fetch("TURN", client)[0].hasPrefix("250 2.0.0"))
        try client.say("220 me.test")
        #expect(try client.line() == "EHLO practice.test")
      }
      try await server.sessions.ended.wait(for: 1)
      let other = try RawClient(port: server.port)
      #expect(try Self.fetch("ATRN", other)[0].contains("3 messages wait"))
    }
  }

  @Test func chunksLandInTheMailbox() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      try client.say("MAIL FROM:<a@b.test> BODY=BINARYMIME", "RCPT TO:<bob@practice.test>")
      for _ in 0..<2 { _ = try client.reply() }
      let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try client.send(Array("BDAT 299999\r\n".utf8) + content.dropLast())
      try client.send("BDAT 1 LAST\r\n".utf8)
      try client.send(content.suffix(1))
      #expect(try client.reply()[0].hasPrefix("250 2.0.0 Chunk taken; 299999 octets"))
      #expect(try client.reply()[0].hasSuffix("queued as practice-0001"))
      #expect(server.mailbox.messages.map(\.octets) == [content])
      // A message that is given up leaves nothing behind.
      try client.say("MAIL FROM:<>", "RCPT TO:<bob@practice.test>", "BDAT 3")
      try client.send("abcRSET\r\nMAIL FROM:<>\r\nRCPT TO:<bob@practice.test>\r\n".utf8)
      try client.send("BDAT 3 LAST\r\ndef".utf8)
      for _ in 0..<7 { #expect(try client.reply()[0].hasPrefix("250")) }
      #expect(server.mailbox.messages.last?.octets == Array("def".utf8))
    }
  }

  @Test func lmtpStoresForThoseWithRoom() async throws {
    try await withServer(scenario: .lmtp) { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("LHLO me.test")
      try client.say(
        "MAIL FROM:<a@b.test>", "RCPT TO:<full@practice.test>", "RCPT TO:<bob@practice.test>",
        "DATA", "x", ".")
      let codes = try (0..<6).map { _ in try client.reply()[0].prefix(3) }
      #expect(codes == ["250", "250", "250", "354", "452", "250"])
      #expect(
        server.mailbox.messages.map { $0.envelope.recipients.map(\.text) }
          == [["<bob@practice.test>"]])
    }
  }
}

/// What a proxy says before the session.
@Suite struct PracticeProxyTests {
  private static let signature: [UInt8] = [
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
  ]

  private static let headers: [(octets: [UInt8], address: String?)] = [
    (Array("PROXY TCP4 192.0.2.7 198.51.100.1 56324 25\r\n".utf8), "192.0.2.7"),
    (Array("PROXY TCP6 2001:db8::7 2001:db8::1 56324 25\r\n".utf8), "IPv6:2001:db8::7"),
    (Array("PROXY UNKNOWN\r\n".utf8), nil),
    (Array("PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n".utf8), nil),
    (signature + [0x20, 0x00, 0, 0], nil),
    (signature + [0x21, 0x11, 0, 12, 192, 0, 2, 7, 198, 51, 100, 1, 0xDC, 4, 0, 25], "192.0.2.7"),
    // Fields behind the addresses are passed over.
    (
      signature + [0x21, 0x11, 0, 15, 192, 0, 2, 7, 198, 51, 100, 1, 0xDC, 4, 0, 25, 4, 0, 0],
      "192.0.2.7"
    ),
    (
      signature + [0x21, 0x21, 0, 36, 0x20, 1, 0xD, 0xB8] + [UInt8](repeating: 0, count: 11) + [7]
        + [UInt8](repeating: 1, count: 16) + [0xDC, 4, 0, 25], "IPv6:2001:db8::7"
    ),
    (signature + [0x21, 0x31, 0, 1, 0], nil),
  ]

  @Test(arguments: headers, [false, true])
  func theAddressOfTheClientIsTaken(
    _ header: (octets: [UInt8], address: String?), _ isSplit: Bool
  ) async throws {
    try await withServer(expectsProxyHeader: true) { server in
      let client = try RawClient(port: server.port)
      if isSplit {
        for octet in header.octets { try client.send([octet]) }
      } else {
        try client.send(header.octets + "EHLO me.test\r\n".utf8)
      }
      #expect(try client.reply()[0].hasPrefix("220 practice.test"))
      if isSplit { try client.say("EHLO me.test") }
      let place = header.address.map { " at \($0)" } ?? ""
      #expect(try client.reply()[0] == "250-practice.test greets me.test\(place)")
    }
  }

  @Test(arguments: [
    Array("EHLO me.test\r\n".utf8),
    Array("PROXY\r\n".utf8),
    Array("PROXY TCP4 192.0.2.7 198.51.100.1 56324\r\n".utf8),
    Array("PROXY TCP4 2001:db8::7 2001:db8::1 1 2\r\n".utf8),
    Array("PROXY TCP4 192.0.2.7 198.51.100.1 1 65536\r\n".utf8),
    Array("PROXY TCP4 192.0.2.7 198.51.100.1 +80 25\r\n".utf8),
    Array("PROXY TCP4 192.0.2.7 198.51.100.1 80 025\r\n".utf8),
    Array("PROXY TCP6 fe80::1%lo fe80::2 80 25\r\n".utf8),
    Array("PROXY TCP4 192.0.2.7 198.51.100.1 1 2\n".utf8),
    Array("PROXY TCP5 192.0.2.7 198.51.100.1 1 2\r\n".utf8),
    Array("PROXY UNKNOWN \(String(repeating: "x", count: 100))\r\n".utf8),
    signature + [0x11, 0x11, 0, 0],
    signature + [0x22, 0x11, 0, 0],
    signature + [0x21, 0x11, 0, 4, 1, 2, 3, 4],
  ])
  func whoSaysAnythingElseGetsNoWord(_ octets: [UInt8]) async throws {
    try await withServer(expectsProxyHeader: true) { server in
      let client = try RawClient(port: server.port)
      try client.send(octets)
      #expect(try client.isClosed())
    }
  }
}
