import SMTPCore
import Testing

@testable import ExplorerApp

/// How much of another program's session is told.
@Suite struct WatchedEventsTests {
  private static func event(_ event: SessionEvent) -> TimedEvent { TimedEvent(at: nil, event) }
  private static func sent(_ text: String) -> TimedEvent { event(.sent(Array(text.utf8))) }
  private static func received(_ text: String) -> TimedEvent { event(.received(Array(text.utf8))) }

  /// A message of many octets is told in part, and what follows it whole.
  @Test func aLargeMessageIsLeftOutAndTheRestIsTold() {
    var events = WatchedEvents()
    var timeline = Timeline()
    var octets = 0
    func take(_ event: TimedEvent) {
      for told in events.take(event) {
        if case .sent(let sent) = told.event { octets += sent.count }
        timeline.append(told)
      }
    }
    for (command, reply) in [
      ("EHLO me", "250 hi"), ("MAIL FROM:<a@b.test>", "250 ok"), ("RCPT TO:<c@d.test>", "250 ok"),
      ("DATA", "354 go"),
    ] {
      if command == "EHLO me" { take(Self.received("220 hi\r\n")) }
      take(Self.sent(command + "\r\n"))
      take(Self.received(reply + "\r\n"))
    }
    let line = String(repeating: "x", count: 998) + "\r\n"
    for _ in 0..<10_000 { take(Self.sent(line)) }
    take(Self.sent(".\r\n"))
    take(Self.received("250 2.0.0 queued\r\n"))
    take(Self.sent("QUIT\r\n"))
    take(Self.received("221 bye\r\n"))
    #expect(octets < WatchedEvents.wholeOctets + 10_000)
    #expect(!events.isCut && timeline.session.stateName == .closed)
    var messages: [Int] = []
    timeline.visit(0..<timeline.entries.count) { _, observation, _ in
      if case .message(let message) = observation.kind { messages.append(message.octets) }
    }
    #expect(messages == [10_000_000])
  }

  @Test func whatNeverEndsIsCutButForItsEnd() {
    var events = WatchedEvents()
    var told = 0
    for _ in 0..<WatchedEvents.mostEvents * 2 { told += events.take(Self.sent("NOOP\r\n")).count }
    #expect(told == WatchedEvents.mostEvents && events.isCut)
    #expect(events.take(Self.sent("NOOP\r\n")).isEmpty)
    #expect(events.take(Self.event(.closed(Closing(by: .client)))).count == 1)
    var large = WatchedEvents()
    var octets = 0
    for _ in 0..<100 {
      for event in large.take(Self.received(String(repeating: "x", count: 100_000))) {
        if case .received(let received) = event.event { octets += received.count }
      }
    }
    #expect(octets <= WatchedEvents.mostOctets + 100_000)
  }
}
