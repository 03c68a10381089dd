import PracticeServer
import SMTPCore
import Testing

/// What the server does to time, to memory and to those who behave badly.
@Suite struct PracticeConnectionTests {
  @Test func slowHoldsBackOneReplyAndNotThoseBefore() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      let clock = ContinuousClock()
      let start = clock.now
      try client.say(
        "EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<slow-1@reply.test>", "NOOP")
      _ = try client.reply()
      _ = try client.reply()
      #expect(clock.now - start < .seconds(1))
      #expect(try client.reply()[0].hasPrefix("250 2.1.5"))
      #expect(clock.now - start >= .seconds(1))
      #expect(try client.reply()[0].hasPrefix("250 2.0.0"))
      #expect(try client.ask("NOOP")[0].hasPrefix("250 2.0.0"))
    }
  }

  @Test func dropClosesBehindTheRepliesBefore() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      try client.say("EHLO me.test", "MAIL FROM:<drop@reply.test>")
      #expect(try client.reply().last?.hasPrefix("250 ") == true)
      #expect(try client.isClosed())
    }
  }

  @Test func whoShutsItsSideDownStillGetsTheReplies() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port)
      try client.say("EHLO me.test", "MAIL FROM:<slow-1@reply.test>", "NOOP")
      client.finishSending()
      for code in ["220", "250", "250", "250"] {
        #expect(try client.reply().last?.hasPrefix(code) == true)
      }
      #expect(try client.isClosed())
    }
  }

  @Test func whoDoesNotReadIsNotReadFrom() async throws {
    try await withServer { server in
      let client = try RawClient(port: server.port, bufferOctets: 16_384)
      _ = try client.reply()
      let command = Array("HELP\r\n".utf8)
      let limit = 64 << 20
      let count = client.flood(with: command, limit: limit)
      #expect(count < limit)
      client.finishSending()
      // Of a command cut short nothing is answered.
      let commands = count / command.count
      #expect(try client.countLines() == commands * 8)
    }
  }

  @Test func tooManyAreTurnedAway() async throws {
    var limits = PracticeLimits()
    limits.connections = 2
    try await withServer(limits) { server in
      let first = try RawClient(port: server.port)
      let second = try RawClient(port: server.port)
      #expect(try first.reply()[0].hasPrefix("220") && second.reply()[0].hasPrefix("220"))
      let third = try RawClient(port: server.port)
      #expect(try third.reply()[0].hasPrefix("421 practice.test"))
      #expect(try third.isClosed())
      #expect(try first.ask("QUIT")[0].hasPrefix("221"))
      try await server.sessions.ended.wait(for: 1)
      let fourth = try RawClient(port: server.port)
      #expect(try fourth.reply()[0].hasPrefix("220"))
    }
  }

  @Test func silenceEnds() async throws {
    var limits = PracticeLimits()
    limits.idleSeconds = 1
    try await withServer(limits) { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      #expect(try client.reply()[0].hasPrefix("421 4.4.2"))
      #expect(try client.isClosed())
    }
  }

  @Test func messagesUnderWayShareABoundedRoom() async throws {
    var limits = PracticeLimits()
    limits.pendingOctets = 100_000
    try await withServer(limits) { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      for (lines, reply) in [(1_500, "452 4.3.1"), (500, "250 2.0.0"), (900, "250 2.0.0")] {
        try client.say("MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>", "DATA")
        for _ in 0..<3 { _ = try client.reply() }
        for _ in 0..<lines { try client.say(String(repeating: "x", count: 98)) }
        #expect(try client.ask(".")[0].hasPrefix(reply))
      }
      #expect(server.mailbox.messages.map(\.octets.count) == [50_000, 90_000])
    }
  }

  @Test func theMailboxKeepsTheLastMessages() async throws {
    var limits = PracticeLimits()
    limits.mailboxOctets = 25
    try await withServer(limits) { server in
      let client = try RawClient(port: server.port)
      _ = try client.reply()
      _ = try client.ask("EHLO me.test")
      for number in 1...3 {
        try client.say(
          "MAIL FROM:<>", "RCPT TO:<bob@practice.test>", "DATA", "number \(number)", ".")
        for _ in 0..<4 { _ = try client.reply() }
      }
      #expect(server.mailbox.messages.map(\.id) == ["practice-0002", "practice-0003"])
      #expect(server.mailbox["practice-0001"] == nil)
      #expect(server.mailbox.received.count == 3)
    }
  }

  @Test func stoppingIsSaid() async throws {
    let server = try await PracticeServer.start()
    let client = try RawClient(port: server.port)
    _ = try client.reply()
    let slow = try RawClient(port: server.port)
    _ = try slow.reply()
    _ = try slow.ask("EHLO me.test")
    try slow.say("MAIL FROM:<slow-60@reply.test>")
    await server.stop()
    #expect(try client.reply()[0].hasPrefix("421 4.3.2"))
    #expect(try client.isClosed())
    // The reply that was held back comes too, if the command was read before the end.
    var last: String?
    while let line = try slow.line() { last = line }
    #expect(last?.hasPrefix("421 4.3.2") == true)
    #expect(throws: RawClient.Failure.self) { try RawClient(port: server.port) }
    await server.stop()
  }
}

@Suite struct PracticeStartTests {
  @Test func aPortInUseIsSaid() async throws {
    try await withServer { server in
      await #expect(
        throws: PracticeServerError.portInUse(address: "127.0.0.1", port: server.port)
      ) { try await PracticeServer.start(port: server.port) }
    }
  }

  @Test func placesWhereNobodyCanListenAreSaid() async throws {
    await #expect(throws: PracticeServerError.noPort(65_536)) {
      try await PracticeServer.start(port: 65_536)
    }
    await #expect(throws: PracticeServerError.noPort(-1)) {
      try await PracticeServer.start(port: -1)
    }
    await #expect(throws: PracticeServerError.foreignAddress("192.0.2.1")) {
      try await PracticeServer.start(host: "192.0.2.1")
    }
    await #expect(throws: PracticeServerError.unknownAddress("no..host")) {
      try await PracticeServer.start(host: "no..host")
    }
  }
}

@Suite struct TallyTests {
  @Test func aWaitCanBeCancelled() async throws {
    try await withServer { server in
      let waiting = Task { try await server.mailbox.received.wait(for: 1) }
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
    }
  }
}
