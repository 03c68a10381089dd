import ExplorerUI
import SMTPCore
import Synchronization
import Testing

@testable import ExplorerApp

/// What waits for the screen is bounded, merged and in order.
@Suite struct MessageQueueTests {
  private func received(_ text: String) -> TimedEvent {
    TimedEvent(at: nil, .received(Array(text.utf8)))
  }

  private func events(_ message: ExplorerUI.Message?) -> [TimedEvent]? {
    if case .live(.events(let events)) = message { events } else { nil }
  }

  @Test func eventsAreMergedUpToWhateverComesBetween() {
    let wakes = Mutex(0)
    let queue = MessageQueue { wakes.withLock { $0 += 1 } }
    queue.post(.live(.events([received("a")])))
    queue.post(.live(.events([received("b"), received("c")])))
    queue.post(.live(.flooded))
    queue.post(.live(.events([received("d")])))
    #expect(events(queue.take()) == [received("a"), received("b"), received("c")])
    guard case .live(.flooded)? = queue.take() else {
      Issue.record("the flood is not told in its place")
      return
    }
    #expect(events(queue.take()) == [received("d")])
    #expect(queue.take() == nil)
    #expect(wakes.withLock { $0 } == 4)
  }

  @Test func aMergedMessageIsBounded() {
    let queue = MessageQueue {}
    let event = received(String(repeating: "x", count: 1_000))
    for _ in 0..<100 { queue.post(.live(.events([event]))) }
    var sizes: [Int] = []
    while let message = queue.take() { sizes.append(events(message)?.count ?? 0) }
    #expect(sizes.reduce(0, +) == 100)
    #expect(sizes.allSatisfy { $0 < 20 })
  }

  /// Whoever tells of a flood waits until it is taken.
  @Test func thereIsRoomOnceEnoughIsTaken() async {
    let queue = MessageQueue {}
    await queue.room()
    for _ in 0..<9 {
      queue.post(
        .playback(.events([received(String(repeating: "x", count: 1 << 15))], fraction: 0)))
    }
    let hasRoom = Mutex(false)
    let waiting = Task {
      await queue.room()
      hasRoom.withLock { $0 = true }
    }
    for _ in 0..<100 { await Task.yield() }
    #expect(!hasRoom.withLock { $0 })
    while queue.take() != nil {}
    await waiting.value
  }

  @Test func nobodyWaitsOnceItIsClosed() async {
    let queue = MessageQueue {}
    for _ in 0..<9 {
      queue.post(.live(.events([received(String(repeating: "x", count: 1 << 15))])))
    }
    let waiting = Task { await queue.room() }
    queue.close()
    await waiting.value
    await queue.room()
    queue.post(.live(.flooded))
    #expect(queue.take() == nil)
  }
}
