import ExplorerUI
import SMTPCore
import Synchronization
import Testing

@testable import ExplorerApp

/// What is told of one session of another program.
@Suite struct WatchWitnessTests {
  @Test func thatNothingMoreIsToldIsToldOnce() {
    let cuts = Mutex(0)
    let events = Mutex(0)
    let witness = WatchWitness(number: 1, Opening()) { message in
      switch message {
      case .cut: cuts.withLock { $0 += 1 }
      case .events(_, let told): events.withLock { $0 += told.count }
      default: break
      }
    }
    for _ in 0..<WatchedEvents.mostEvents - 2 { witness.take(.sent(Array("NOOP\r\n".utf8))) }
    #expect(cuts.withLock(\.self) == 0)
    for _ in 0..<10 { witness.take(.sent(Array("NOOP\r\n".utf8))) }
    witness.take(.closed(Closing(by: .client)))
    #expect(cuts.withLock(\.self) == 1)
    #expect(events.withLock(\.self) == WatchedEvents.mostEvents + 1)
  }
}
