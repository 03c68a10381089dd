import ExplorerUI
import Synchronization

/// Holds the commands of all sessions of a proxy until the person has decided about each.
final class ProxyHold: Sendable {
  private typealias Waiter = CheckedContinuation<HeldVerdict, Never>

  private struct Client {
    /// What waits for the person.
    var waiter: Waiter?
    var isGone = false
  }

  private struct State {
    var isOn = false
    /// Whether nothing goes on any more.
    var isStopped = false
    /// The clients of the sessions that go on, by their numbers.
    var clients: [Int: Client] = [:]

    /// Lets nobody wait any more.
    mutating func takeWaiters() -> [Waiter] {
      let waiters = clients.values.compactMap(\.waiter)
      for number in clients.keys { clients[number]?.waiter = nil }
      return waiters
    }
  }

  private let state = Mutex(State())

  /// Whether commands are held.
  var isOn: Bool { state.withLock { $0.isOn } }

  /// Begins to hold, or ends it: what is held then goes on as it is.
  func turn(_ isOn: Bool) {
    let waiters = state.withLock { state in
      guard !state.isStopped else { return [Waiter]() }
      state.isOn = isOn
      return isOn ? [] : state.takeWaiters()
    }
    for waiter in waiters { waiter.resume(returning: .pass(nil)) }
  }

  /// The proxy stops: what is held, or comes while commands are held, goes nowhere.
  func stop() {
    let waiters = state.withLock { state in
      state.isStopped = true
      return state.takeWaiters()
    }
    for waiter in waiters { waiter.resume(returning: .drop) }
  }

  /// A session begins.
  func begin(_ number: Int) { state.withLock { $0.clients[number] = Client() } }

  /// Decides about what is held of a session.
  func settle(_ number: Int, _ verdict: HeldVerdict) {
    let waiter = state.withLock { state in
      defer { state.clients[number]?.waiter = nil }
      return state.clients[number]?.waiter
    }
    waiter?.resume(returning: verdict)
  }

  /// The client of a session is gone: nobody waits for it.
  func leave(_ number: Int) {
    state.withLock { $0.clients[number]?.isGone = true }
    settle(number, .drop)
  }

  /// A session is over.
  func end(_ number: Int) { state.withLock { _ = $0.clients.removeValue(forKey: number) } }

  /// Whether the client of a session is gone.
  func isGone(_ number: Int) -> Bool {
    state.withLock { $0.clients[number]?.isGone != false }
  }

  /// Waits for the decision about a command of a session; `ask` is called once somebody can decide,
  /// and not at all where nobody has to.
  func verdict(_ number: Int, ask: () -> Void) async -> HeldVerdict {
    await withCheckedContinuation { waiter in
      let verdict = state.withLock { state -> HeldVerdict? in
        guard state.clients[number]?.isGone == false else { return .drop }
        guard state.isOn else { return .pass(nil) }
        guard !state.isStopped else { return .drop }
        state.clients[number]?.waiter = waiter
        return nil
      }
      if let verdict { waiter.resume(returning: verdict) } else { ask() }
    }
  }
}
