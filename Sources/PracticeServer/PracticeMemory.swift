import SMTPCore
import Synchronization

/// What the clients of one server have been told, from session to session.
final class PracticeMemory: Sendable {
  private let state = Mutex(ScenarioUses())

  /// What all sessions that have ended have seen.
  var uses: ScenarioUses { state.withLock { $0 } }

  /// Takes in what a session has seen.
  func keep(_ uses: ScenarioUses) { state.withLock { $0.merge(uses) } }
}
