import SMTPCore

/// Made-up sessions of any length.
enum Traffic {
  /// Messages to two recipients, one of them refused, each line an event a microsecond later.
  static func deliveries(_ count: Int) -> [TimedEvent] {
    let hello: [(Side, String)] = [
      (.server, "220 mx.example ESMTP\r\n"), (.client, "EHLO client.example\r\n"),
      (.server, "250-mx.example\r\n250-PIPELINING\r\n250 SIZE 1000000\r\n"),
    ]
    let message: [(Side, String)] = [
      (.client, "MAIL FROM:<ann@a.example> SIZE=1000\r\n"), (.server, "250 2.1.0 sender ok\r\n"),
      (.client, "RCPT TO:<bob@b.example>\r\n"), (.server, "250 2.1.5 recipient ok\r\n"),
      (.client, "RCPT TO:<eve@b.example>\r\n"), (.server, "550 5.1.1 no such user here\r\n"),
      (.client, "DATA\r\n"), (.server, "354 end with a lone dot\r\n"),
      (.client, "Subject: hello\r\n\r\nHello, Bob.\r\n..\r\n.\r\n"),
      (.server, "250 2.0.0 queued as 4B1C2D3E\r\n"),
    ]
    let opening = TimedEvent(at: Instant(microseconds: 0), .opened(Opening(host: "mx.example")))
    let lines = hello.map(event)
    let cycle = message.map(event)
    var events = [opening]
    events.reserveCapacity(count)
    while events.count < count {
      let index = events.count - 1
      let event = index < lines.count ? lines[index] : cycle[(index - lines.count) % cycle.count]
      events.append(TimedEvent(at: Instant(microseconds: Int64(events.count)), event))
    }
    return events
  }

  /// Groups of ten commands and then their ten replies.
  static func pipelined(_ count: Int) -> [TimedEvent] {
    let rcpt = String(repeating: "RCPT TO:<bob@b.example>\r\n", count: 9)
    let ok = String(repeating: "250 2.1.5 ok\r\n", count: 9)
    let group = [
      sent("RSET\r\n" + rcpt), received("250 2.0.0 ok\r\n" + ok),
      sent("MAIL FROM:<a@b.example>\r\n" + rcpt), received("250 2.1.0 ok\r\n" + ok),
    ]
    let start = [received("220 mx\r\n"), sent("EHLO a\r\n"), received("250 mx\r\n")]
    return start + (0..<count).map { group[$0 % 4] }
  }

  /// Transactions of so many recipients, one after the other.
  static func manyRecipients(_ count: Int, transactions: Int) -> [TimedEvent] {
    let one =
      [sent("MAIL FROM:<a@b.example>\r\n"), received("250 ok\r\n")]
      + (0..<count).flatMap { [sent("RCPT TO:<user\($0)@b.example>\r\n"), received("250 ok\r\n")] }
      + [sent("RSET\r\n"), received("250 ok\r\n")]
    let start = [received("220 mx\r\n"), sent("EHLO a\r\n"), received("250 mx\r\n")]
    return start + (0..<transactions).flatMap { _ in one }
  }

  /// A transaction whose content is `octets` octets in lines of 72, 64 KiB an event.
  static func content(_ octets: Int) -> [TimedEvent] {
    let line = [UInt8](repeating: 0x61, count: 70) + [0x0D, 0x0A]
    let piece = TimedEvent(at: nil, .sent(Array(repeatElement(line, count: 910).joined())))
    let start = [
      received("220 mx\r\n"), sent("EHLO a\r\n"), received("250 mx\r\n"),
      sent("MAIL FROM:<a@b.example>\r\n"), received("250 ok\r\n"),
      sent("RCPT TO:<a@b.example>\r\n"), received("250 ok\r\n"),
      sent("DATA\r\n"), received("354 go\r\n"),
    ]
    let end = [sent(".\r\n"), received("250 ok\r\n")]
    return start + Array(repeating: piece, count: octets / (910 * 72)) + end
  }

  /// Replies that nobody asked for, 64 KiB an event.
  static func flood(_ count: Int) -> [TimedEvent] {
    [received("220 mx\r\n")]
      + Array(repeating: received("250 no\r\n", times: 8_192), count: count)
  }

  static func sent(_ text: String, times: Int = 1) -> TimedEvent {
    TimedEvent(at: nil, .sent(Array(repeatElement(Array(text.utf8), count: times).joined())))
  }

  static func received(_ text: String, times: Int = 1) -> TimedEvent {
    TimedEvent(at: nil, .received(Array(repeatElement(Array(text.utf8), count: times).joined())))
  }

  private static func event(_ turn: (Side, String)) -> SessionEvent {
    turn.0 == .client ? .sent(Array(turn.1.utf8)) : .received(Array(turn.1.utf8))
  }
}
