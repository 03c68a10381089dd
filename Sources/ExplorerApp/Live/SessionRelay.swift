package import SMTPCore
import Synchronization

/// Keeps what a session published until somebody takes over, and passes on from there.
package final class SessionRelay: Sendable {
  private struct Contents {
    var events: [[TimedEvent]] = []
    var receive: (@Sendable ([TimedEvent]) -> Void)?
  }

  private let contents = Mutex(Contents())

  /// A relay that nobody listens to yet.
  package init() {}

  /// Takes events that were published.
  package func publish(_ events: [TimedEvent]) {
    contents.withLock { contents in
      // Within the lock, so that nothing overtakes what was kept.
      if let receive = contents.receive {
        receive(events)
      } else {
        contents.events.append(events)
      }
    }
  }

  /// Tells `receive` what was kept, and from now on everything.
  func attach(_ receive: @escaping @Sendable ([TimedEvent]) -> Void) {
    contents.withLock { contents in
      for events in contents.events { receive(events) }
      contents.events = []
      contents.receive = receive
    }
  }
}
