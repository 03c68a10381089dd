import SMTPCore
import Testing

@testable import SMTPTransport

@Suite("The queue of events")
struct EventQueueTests {
  @Test("a consumer that keeps up gets octets as they came, each with its time")
  func keepsUp() {
    var queue = EventQueue()
    for count in 1...3 {
      queue.append([UInt8(count)], at: Instant(microseconds: Int64(count)))
    }
    queue.append(.flooded(octets: 3))
    for count in 1...3 {
      let instant = Instant(microseconds: Int64(count))
      #expect(queue.popFirst() == .event(TimedEvent(at: instant, .received([UInt8(count)]))))
      #expect(queue.octets == 3 - count)
    }
    #expect(queue.popFirst() == .flooded(octets: 3))
    #expect(queue.popFirst() == nil)
  }

  @Test("single octets are joined when the consumer lags: nothing is lost, and few events wait")
  func lags() {
    var queue = EventQueue()
    let octets = (0..<EventQueue.limit).map { UInt8(truncatingIfNeeded: $0) }
    for octet in octets { queue.append([octet], at: Instant(microseconds: 0)) }
    #expect(queue.octets == octets.count)
    #expect(!queue.hasRoom)
    var received: [UInt8] = []
    var events = 0
    while case .event(let timed)? = queue.popFirst(), case .received(let more) = timed.event {
      #expect(more.count <= EventQueue.chunk)
      received += more
      events += 1
    }
    #expect(received == octets)
    #expect(events <= EventQueue.lag + 5)
    #expect(queue.octets == 0)
    #expect(queue.hasRoom)
  }

  @Test("there is room for one more read until the next could exceed the limit")
  func room() {
    var queue = EventQueue()
    var reads = 0
    while queue.hasRoom {
      queue.append([UInt8](repeating: 0, count: EventQueue.chunk), at: Instant(microseconds: 0))
      reads += 1
    }
    #expect(reads * EventQueue.chunk == EventQueue.limit)
  }
}
