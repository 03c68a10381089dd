import SMTPCore
import Testing

/// What a reply answers, and how long that took.
struct AnswerTests {
  @Test(arguments: [
    ("DATA\r\n", false), ("BDAT 0\r\n", false), ("BDAT 0 LAST\r\n", true),
    ("BURL imap://i.example/1\r\n", false), ("BURL imap://i.example/1 LAST\r\n", true),
    ("RCPT TO:<a@b.example>\r\n", false), ("NOOP LAST\r\n", false),
  ])
  func lastChunkEndsAMessage(_ command: String, _ isEnd: Bool) {
    var session = Self.transaction()
    _ = session.apply(.sent(command.octets))
    let seen = session.apply(.received("250 ok\r\n".octets))
    #expect(seen.compactMap(Self.answered).map(\.isEndOfMessage) == [isEnd])
  }

  @Test func loneDotEndsAMessage() {
    var session = Self.transaction()
    _ = session.apply(.sent("DATA\r\n".octets))
    _ = session.apply(.received("354 go\r\n".octets))
    let message = session.apply(.sent(".\r\n".octets))
    let seen = session.apply(.received("250 ok\r\n".octets))
    #expect(seen.compactMap(Self.answered).map(\.isEndOfMessage) == [true])
    #expect(seen.compactMap(Self.answered).map(\.index) == message.map(\.index))
    #expect(seen.compactMap(Self.answered).map(\.verb) == [nil])
  }

  @Test func latencyIsFromTheLastOctetToTheFirst() {
    var session = Self.transaction()
    for (at, event) in [
      (100, .sent("NO".octets)), (200, .sent("OP\r\n".octets)), (350, .received("25".octets)),
    ] as [(Int64, SessionEvent)] {
      _ = session.apply(event, at: Instant(microseconds: at))
    }
    let seen = session.apply(.received("0 ok\r\n".octets), at: Instant(microseconds: 900))
    #expect(seen.compactMap(Self.answered).map(\.latency) == [150])
    #expect(seen.map(\.began?.microseconds) == [350])
    #expect(seen.map(\.ended?.microseconds) == [900])
  }

  @Test func latencyIsUnknownWithoutTimes() {
    var session = Self.transaction()
    _ = session.apply(.sent("NOOP\r\n".octets))
    let seen = session.apply(.received("250 ok\r\n".octets), at: Instant(microseconds: 9))
    #expect(seen.compactMap(Self.answered).map(\.latency) == [nil])
  }

  @Test func latencyOfExtremeMomentsDoesNotOverflow() {
    let least = Instant(microseconds: .min)
    let most = Instant(microseconds: .max)
    #expect(most.since(least) == .max)
    #expect(least.since(most) == .min)
    #expect(least.since(least) == 0)
  }

  private static func answered(_ observation: Observation) -> Observation.Answered? {
    if case .reply(_, let answered) = observation.kind { answered } else { nil }
  }

  private static func transaction() -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    _ = session.apply(.sent("EHLO a\r\nMAIL FROM:<a>\r\nRCPT TO:<b>\r\n".octets))
    _ = session.apply(.received("250 ok\r\n250 ok\r\n250 ok\r\n".octets))
    return session
  }
}
