import ExplorerUI
import SMTPCore
import SMTPGuide
import Synchronization

@testable import ExplorerApp

/// What was seen of one session of a proxy.
final class SeenCarrying: ProxyWitness {
  /// The commands that wait, one after the other.
  let held: AsyncStream<HeldCommand>
  private let hold: AsyncStream<HeldCommand>.Continuation
  private let state = Mutex<[TimedEvent]>([])

  init() {
    (held, hold) = AsyncStream.makeStream()
  }

  /// What happened, as it was recorded.
  var events: [SessionEvent] { state.withLock { $0.map(\.event) } }

  func publish(_ events: [TimedEvent]) { state.withLock { $0 += events } }

  func held(_ command: HeldCommand?) {
    if let command { hold.yield(command) }
  }

  func tell(_ trouble: Trouble) {}

  func end() { hold.finish() }
}
