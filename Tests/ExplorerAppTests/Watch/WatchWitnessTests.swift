import ExplorerUI
import SMTPCore
import Testing

@testable import ExplorerApp

/// What is told of one session of another program.
@Suite struct WatchWitnessTests {
  /// How many events were told, and how often that no more is.
  private static func told(_ messages: MessageQueue) -> (events: Int, cuts: Int) {
    var told = (events: 0, cuts: 0)
    while let message = messages.take() {
      switch message {
      case .watched(.cut): told.cuts += 1
      case .watched(.events(_, let events)): told.events += events.count
      default: break
      }
    }
    return told
  }

  @Test func thatNothingMoreIsToldIsToldOnce() {
    let messages = MessageQueue {}
    let witness = WatchWitness(number: 1, Opening(), messages)
    for _ in 0..<WatchedEvents.mostEvents - 2 { witness.take(.sent(Array("NOOP\r\n".utf8))) }
    var told = Self.told(messages)
    #expect(told == (WatchedEvents.mostEvents - 1, 0))
    for _ in 0..<10 { witness.take(.sent(Array("NOOP\r\n".utf8))) }
    witness.take(.closed(Closing(by: .client)))
    told = Self.told(messages)
    #expect(told == (2, 1))
  }

  /// The screen's loop may be away for long, and any number of programs may talk meanwhile.
  @Test func whatNobodyTakesIsBounded() {
    let messages = MessageQueue {}
    let reply = SessionEvent.received(Array(repeating: 0x78, count: 1 << 16))
    for number in 1...20 {
      let witness = WatchWitness(number: number, Opening(), messages)
      for _ in 0..<31 { witness.take(reply) }
      witness.take(.closed(Closing(by: .client)))
    }
    var octets = 0
    var ends = 0
    var cuts = 0
    while let message = messages.take() {
      if case .watched(.cut) = message { cuts += 1 }
      guard case .watched(.events(_, let events)) = message else { continue }
      for event in events {
        octets += event.event.octetCount
        if case .closed = event.event { ends += 1 }
      }
    }
    #expect(octets < 9 << 20 && ends == 20 && cuts > 10)
    // There is room again.
    WatchWitness(number: 21, Opening(), messages).take(reply)
    #expect(Self.told(messages) == (2, 0))
  }
}
