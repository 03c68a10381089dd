import ExplorerUI
import SMTPCore
import Synchronization

/// What happened and the screen has not been told yet.
///
/// Anybody puts messages in; the screen's loop alone takes them out. Those who tell of the person's
/// connection or of a file wait for `room` first, so that neither a flood nor a long recording piles
/// up here. Those who tell of other programs cannot wait; they tell no events any more where
/// `hasRoomForOthers` says so.
final class MessageQueue: Sendable {
  /// Octets of events that may wait to be taken.
  private static let roomForOctets = 1 << 18
  /// Octets of events that may wait before those of other programs are left out.
  private static let roomForOthers = 1 << 23
  /// Octets of events that are merged into one message.
  private static let mergedOctets = 1 << 14
  /// What an event counts besides its octets.
  private static let eventWeight = 64

  private struct Contents {
    var messages: [ExplorerUI.Message] = []
    /// How many of the messages were taken.
    var taken = 0
    /// Events of the live session behind the messages; they become one message.
    var events: [TimedEvent] = []
    var eventsWeight = 0
    /// What the events of all messages weigh.
    var weight = 0
    var isClosed = false
    var waiters: [CheckedContinuation<Void, Never>] = []

    mutating func gatherEvents() {
      guard !events.isEmpty else { return }
      messages.append(.live(.events(events)))
      events = []
      eventsWeight = 0
    }

    mutating func next() -> ExplorerUI.Message? {
      if taken == messages.count { gatherEvents() }
      guard taken < messages.count else { return nil }
      defer { taken += 1 }
      if taken > 64 {
        messages.removeSubrange(..<taken)
        taken = 0
      }
      return messages[taken]
    }
  }

  private let contents = Mutex(Contents())
  private let wake: @Sendable () -> Void

  /// An empty queue that calls `wake` whenever something was put in.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Puts a message in.
  func post(_ message: ExplorerUI.Message) {
    contents.withLock { contents in
      guard !contents.isClosed else { return }
      let weight = Self.weight(of: message)
      contents.weight += weight
      if case .live(.events(let events)) = message {
        contents.events += events
        contents.eventsWeight += weight
        if contents.eventsWeight >= Self.mergedOctets { contents.gatherEvents() }
      } else {
        contents.gatherEvents()
        contents.messages.append(message)
      }
    }
    wake()
  }

  /// Whether so little waits that more may be told of other programs.
  var hasRoomForOthers: Bool {
    contents.withLock { $0.isClosed || $0.weight < Self.roomForOthers }
  }

  /// Waits until so much was taken that more may be put in.
  func room() async {
    await withCheckedContinuation { continuation in
      let hasRoom = contents.withLock { contents in
        if contents.isClosed || contents.weight < Self.roomForOctets { return true }
        contents.waiters.append(continuation)
        return false
      }
      if hasRoom { continuation.resume() }
    }
  }

  /// The next message; nil if there is none now.
  func take() -> ExplorerUI.Message? {
    let (message, waiters) = contents.withLock {
      contents -> (ExplorerUI.Message?, [CheckedContinuation<Void, Never>]) in
      guard let message = contents.next() else { return (nil, []) }
      contents.weight -= Self.weight(of: message)
      guard contents.weight < Self.roomForOctets else { return (message, []) }
      defer { contents.waiters = [] }
      return (message, contents.waiters)
    }
    for waiter in waiters { waiter.resume() }
    return message
  }

  /// Takes nothing in any more, and lets nobody wait.
  func close() {
    let waiters = contents.withLock { contents in
      contents.isClosed = true
      let waiters = contents.waiters
      contents = Contents()
      contents.isClosed = true
      return waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  private static func weight(of message: ExplorerUI.Message) -> Int {
    switch message {
    case .live(.events(let events)), .playback(.events(let events, fraction: _)),
      .watched(.events(number: _, let events)):
      events.reduce(0) { $0 + eventWeight + $1.event.octetCount }
    case .watched: eventWeight
    case .input, .tick, .live, .playback, .certificates, .outcome:
      0
    }
  }
}
