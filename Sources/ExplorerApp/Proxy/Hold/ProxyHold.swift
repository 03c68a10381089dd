import ExplorerUI
import Synchronization

/// Holds the commands of all sessions of a proxy until the person has decided about each.
final class ProxyHold: Sendable {
  private struct State {
    var isOn = false
    /// Those who wait, by the numbers of their sessions.
    var waiters: [Int: CheckedContinuation<HeldVerdict, Never>] = [:]
    /// The sessions whose clients are gone.
    var gone: Set<Int> = []
  }

  private let state = Mutex(State())

  /// Whether commands are held.
  var isOn: Bool { state.withLock { $0.isOn } }

  /// How many commands are held.
  var heldCount: Int { state.withLock { $0.waiters.count } }

  /// Begins to hold, or ends it: what is held then goes on as it is.
  func turn(_ isOn: Bool) {
    let waiters = state.withLock { state in
      state.isOn = isOn
      guard !isOn else { return [CheckedContinuation<HeldVerdict, Never>]() }
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.resume(returning: .pass(nil)) }
  }

  /// Decides about what is held of a session.
  func settle(_ number: Int, _ verdict: HeldVerdict) {
    state.withLock { $0.waiters.removeValue(forKey: number) }?.resume(returning: verdict)
  }

  /// The client of a session is gone: nobody waits for it.
  func leave(_ number: Int) {
    let waiter = state.withLock { state in
      state.gone.insert(number)
      return state.waiters.removeValue(forKey: number)
    }
    waiter?.resume(returning: .drop)
  }

  /// A session is over.
  func end(_ number: Int) { state.withLock { _ = $0.gone.remove(number) } }

  /// Whether the client of a session is gone.
  func isGone(_ number: Int) -> Bool { state.withLock { $0.gone.contains(number) } }

  /// Waits for the decision about a command of a session.
  func verdict(_ number: Int) async -> HeldVerdict {
    await withCheckedContinuation { waiter in
      let verdict = state.withLock { state -> HeldVerdict? in
        if state.gone.contains(number) { return .drop }
        guard state.isOn else { return .pass(nil) }
        state.waiters[number] = waiter
        return nil
      }
      if let verdict { waiter.resume(returning: verdict) }
    }
  }
}
