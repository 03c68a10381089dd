import Testing

@testable import SMTPCore

/// What a ticket about a reply or a finding is made from.
struct EvidenceTests {
  private static func timeline(_ events: [SessionEvent]) -> Timeline {
    var timeline = Timeline()
    for (index, event) in events.enumerated() {
      let at = Instant(microseconds: Int64(index) * 1_000_000)
      timeline.append(TimedEvent(at: at, event))
    }
    return timeline
  }

  private static let session = timeline([
    .opened(Opening(address: "192.0.2.1", port: 25)),
    .received("220 mx.example ESMTP\r\n".octets), .sent("EHLO a.example\r\n".octets),
    .received("250-mx.example\r\n250 PIPELINING\r\n".octets),
    .sent("MAIL FROM: <a@a.example>\r\nRCPT TO:<b@b.example>\r\nDATA\r\n".octets),
    .received("250 ok\r\n250 ok\r\n354 go\r\n".octets),
    .sent("Hi\r\n.dot\r\n.\r\n".octets), .received("250 2.0.0 Ok: queued as 4ABC\r\n".octets),
  ])

  private static func entry(where isWanted: (Observation) -> Bool) -> Int? {
    session.entries.indices.first { index in
      session.moment(at: index).map { isWanted($0.observation) } == true
    }
  }

  @Test func aReplyComesWithWhatItAnswers() throws {
    let entry = try #require(Self.entry { $0.reply?.code == 354 })
    let evidence = try #require(Evidence(Self.session, entry: entry))
    #expect(evidence.exchange.count == 2)
    #expect(evidence.exchange.first?.line(0)?.octets == "DATA".octets)
    #expect(evidence.session.serverName == "mx.example".octets)
    #expect(evidence.session.clientName == "a.example".octets)
    #expect(evidence.queueName == nil)
  }

  @Test func aCommandComesWithItsReplyAndItsRule() throws {
    let entry = try #require(Self.entry { $0.findings.first?.id == .spaceAfterColon })
    let evidence = try #require(Evidence(Self.session, entry: entry))
    #expect(evidence.exchange.last?.reply?.code == 250)
    #expect(evidence.findings.map(\.id) == [.spaceAfterColon])
  }

  @Test func aMessageShowsItsLineAsItWasOnTheWire() throws {
    let entry = try #require(Self.entry { $0.findings.first?.id == .dotUnstuffed })
    let evidence = try #require(Evidence(Self.session, entry: entry))
    let finding = try #require(evidence.findings.first)
    #expect(evidence.subject.line(finding.line)?.octets == ".dot".octets)
    #expect(finding.offset == 0)
    #expect(evidence.queueName == "4ABC")
  }

  @Test func aSecretStaysOut() throws {
    var session = Session()
    for event in [
      SessionEvent.received("220 a\r\n".octets), .sent("EHLO b\r\n".octets),
      .received("250 a\r\n".octets),
    ] {
      _ = session.apply(event)
    }
    let command = try #require(session.apply(.sent("AUTH PLAIN AGFAYQBi\r\n".octets)).first)
    #expect(command.line(0)?.octets == "AUTH PLAIN".octets)
    #expect(command.line(0)?.secret == 9)
    _ = session.apply(.received("334 \r\n".octets))
    let response = try #require(session.apply(.sent("c2VjcmV0\r\n".octets)).first)
    #expect(response.line(0) == Observation.Line(octets: [], ending: .crlf, secret: 8))
  }

  @Test func theKeeperRemembersTheLastExchange() throws {
    var keeper = EvidenceKeeper()
    #expect(keeper.last == nil)
    var session = Session()
    for event in [
      SessionEvent.received("220 a\r\n".octets), .sent("NOOP\r\n".octets),
      .received("250 fine\r\n".octets),
    ] {
      session.apply(event, at: nil) { keeper.take($0, in: $1) }
    }
    let evidence = try #require(keeper.last)
    #expect(
      evidence.exchange.compactMap { $0.line(0)?.octets } == ["NOOP".octets, "250 fine".octets])
  }

  @Test(
    arguments: [
      ("250 2.0.0 Ok: queued as 4AbCdEfGhIj", "4AbCdEfGhIj"),
      ("250 OK id=1tDnXy-00000001AbC-0dEf", "1tDnXy-00000001AbC-0dEf"),
      ("250 ok 1763816400 qp 12345", "12345"),
      ("250 2.0.0 6AMD00aB012345 Message accepted for delivery", "6AMD00aB012345"),
      ("250 2.0.0 Message queued with id 1a2b3c.", "1a2b3c"),
      ("250 2.5.0 Ok, envelope id 0SABCDEF@ms11p00im", "0SABCDEF@ms11p00im"),
      ("250 Message Queued (4E7B21F0-1A2B.1)", "4E7B21F0-1A2B.1"),
      (
        "250 2.6.0 <a@b> [InternalId=4411241431041, Hostname=ex01] Queued mail for delivery",
        "4411241431041"
      ),
      ("250 2.0.0 Ok: queued on sas1 as 1763816400-AbCdEf", "1763816400-AbCdEf"),
      ("250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4AbC", "4AbC"),
      ("250 Ok", nil), ("250 2.1.5 Message accepted", nil), ("250 Queued (soon)", nil),
    ] as [(String, String?)])
  func theNameInTheQueueIsFound(_ line: String, _ name: String?) throws {
    var framer = ReplyFramer()
    var octets = (line + "\r\n").octets[...]
    let reply = try #require(framer.next(in: &octets, at: nil))
    #expect(QueueName.find(in: reply) == name)
  }
}
