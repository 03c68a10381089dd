import NIOCore
import Synchronization

/// Who is connected to a practice server, and how many were.
package final class PracticeSessions: Sendable {
  /// Tells a connection that the server stops.
  struct Stop: Sendable {}

  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var isStopping = false
  }

  /// Counts the sessions that have ended; those turned away at the door were none.
  package let ended = Tally()

  /// Counts the sessions that have begun.
  package let begun = Tally()

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// How many clients are connected now.
  package var openCount: Int { state.withLock { $0.channels.count } }

  /// Takes a client in; false if there are too many.
  func begin(_ channel: any Channel) -> Bool {
    let isTaken = state.withLock { state in
      guard state.channels.count < limit, !state.isStopping else { return false }
      state.channels[ObjectIdentifier(channel)] = channel
      return true
    }
    if isTaken { begun.increment() }
    return isTaken
  }

  /// Notes that a client has gone.
  func end(_ channel: any Channel) {
    let wasOpen = state.withLock { $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
    if wasOpen != nil { ended.increment() }
  }

  /// Tells all clients that the server stops, and waits until they are gone.
  func endAll() async {
    let channels = state.withLock { state in
      state.isStopping = true
      return Array(state.channels.values)
    }
    for channel in channels { channel.pipeline.fireUserInboundEventTriggered(Stop()) }
    for channel in channels { try? await channel.closeFuture.get() }
  }
}
