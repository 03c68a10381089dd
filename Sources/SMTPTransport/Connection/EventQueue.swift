import NIOCore
import SMTPCore

/// The events that nobody has asked for yet, and how many received octets they hold.
struct EventQueue {
  /// The most that one `received` holds, in octets, and that one read asks the system for.
  static let chunk = 64 * 1024
  /// The most that is read ahead, in octets.
  static let limit = 256 * 1024
  /// How many events may wait before small reads are joined: short of it, each keeps its own time.
  static let lag = 64

  private var events = CircularBuffer<ConnectionEvent>()
  /// Received octets behind `events` that more may join, with the time of the first.
  private var tail: (at: Instant, octets: [UInt8])?
  /// Received octets that nobody has asked for yet.
  private(set) var octets = 0

  /// Whether another read may follow without exceeding the limit.
  var hasRoom: Bool { octets <= Self.limit - Self.chunk }

  /// Adds an event.
  mutating func append(_ event: ConnectionEvent) {
    closeTail()
    events.append(event)
  }

  /// Adds received octets, joined to those before if the consumer lags far behind.
  mutating func append(_ received: [UInt8], at instant: Instant) {
    octets += received.count
    if events.count >= Self.lag, let count = tail?.octets.count,
      count + received.count <= Self.chunk
    {
      tail?.octets += received
    } else {
      closeTail()
      tail = (instant, received)
    }
  }

  /// Removes the oldest event.
  mutating func popFirst() -> ConnectionEvent? {
    if events.isEmpty { closeTail() }
    guard let event = events.popFirst() else { return nil }
    if case .event(let timed) = event, case .received(let received) = timed.event {
      octets -= received.count
    }
    return event
  }

  private mutating func closeTail() {
    guard let (instant, octets) = tail else { return }
    tail = nil
    events.append(.event(TimedEvent(at: instant, .received(octets))))
  }
}
