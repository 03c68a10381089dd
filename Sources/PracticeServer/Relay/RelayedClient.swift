package import SMTPCore
import Synchronization
import TLSEngine

/// A client that is answered by somebody else: what it says comes out of `next`, and what it is to
/// hear goes in.
///
/// Neither side can fill the memory: the client is read no further while something of it waits to
/// be taken, and `send` returns once the client's connection takes more.
package final class RelayedClient: Sendable {
  /// Tells the connection that there is something to do.
  struct Poke: Sendable {}

  private struct State {
    var inbox: [Said] = []
    /// It says no more.
    var isSilent = false
    var isGone = false
    var actions: [ServerAction] = []
    var taker: CheckedContinuation<Void, Never>?
    var givers: [CheckedContinuation<Void, Never>] = []
    var poke: @Sendable () -> Void = {}
    var farewell: @Sendable (Farewell) -> Void = { _ in }

    /// Wakes the connection, while there is one: its loop may have ended since.
    func wakeConnection() { if !isGone { poke() } }

    /// What waits in the clear must not be taken for what comes under TLS.
    mutating func dropPlaintext() {
      inbox = inbox.map { said in
        if case .octets(let octets) = said { .plaintext(octets: octets.count) } else { said }
      }
    }
  }

  /// Its connection to us, told as the client's.
  package let opening: Opening
  private let state = Mutex(State())

  init(_ opening: Opening) { self.opening = opening }

  /// What comes from the client next; nil once nothing does.
  package func next() async -> Said? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { taker in
        let isReady = state.withLock { state in
          if !state.inbox.isEmpty || state.isSilent || Task.isCancelled { return true }
          state.taker = taker
          return false
        }
        if isReady { taker.resume() }
      }
    } onCancel: {
      wakeTaker()
    }
    return state.withLock { state in
      guard !state.inbox.isEmpty else { return nil }
      defer { state.wakeConnection() }
      return state.inbox.removeFirst()
    }
  }

  /// Sends octets to the client, and waits until its connection has taken them or is gone.
  ///
  /// - Parameter thenStartsTLS: Whether what the client says next is a TLS handshake.
  package func send(_ octets: [UInt8], thenStartsTLS: Bool = false) async {
    await withCheckedContinuation { giver in
      let isGone = state.withLock { state in
        guard !state.isGone else { return true }
        state.actions += [.send(octets)] + (thenStartsTLS ? [.startTLS] : [])
        state.givers.append(giver)
        state.wakeConnection()
        return false
      }
      if isGone { giver.resume() }
    }
  }

  /// Closes its connection behind what it was sent.
  package func close() {
    state.withLock { state in
      guard !state.isGone else { return }
      state.actions.append(.close)
      state.wakeConnection()
    }
  }

  /// Has `farewell` called once the client says no more, and once its connection is gone.
  package func whenLeaving(_ farewell: @escaping @Sendable (Farewell) -> Void) {
    let (isSilent, isGone) = state.withLock { state in
      state.farewell = farewell
      return (state.isSilent, state.isGone)
    }
    if isGone { farewell(.gone) } else if isSilent { farewell(.silent) }
  }

  /// Whether something of the client's waits to be taken.
  var isWaiting: Bool { state.withLock { !$0.inbox.isEmpty } }

  func attach(_ poke: @escaping @Sendable () -> Void) { state.withLock { $0.poke = poke } }

  func take(_ octets: ArraySlice<UInt8>) {
    state.withLock { state in
      if case .octets(let before)? = state.inbox.last {
        state.inbox[state.inbox.count - 1] = .octets(before + octets)
      } else {
        state.inbox.append(.octets(Array(octets)))
      }
    }
    wakeTaker()
  }

  /// TLS with the client is up.
  func secured(_ facts: TLSFacts) {
    state.withLock { $0.inbox.append(.secured(facts)) }
    wakeTaker()
  }

  /// TLS with the client did not come about.
  func securingFailed(_ error: TLSError) {
    state.withLock { $0.inbox.append(.securingFailed(error)) }
    wakeTaker()
  }

  func endInput() {
    let farewell = state.withLock { state in
      state.isSilent = true
      return state.farewell
    }
    farewell(.silent)
    wakeTaker()
  }

  func leave() {
    let (givers, farewell) = state.withLock { state in
      state.isSilent = true
      state.isGone = true
      state.actions = []
      defer {
        state.givers = []
        state.farewell = { _ in }
        state.poke = {}
      }
      return (state.givers, state.farewell)
    }
    givers.forEach { $0.resume() }
    farewell(.gone)
    wakeTaker()
  }

  func nextAction() -> ServerAction? {
    let (action, giver) = state.withLock {
      state -> (ServerAction?, CheckedContinuation<Void, Never>?) in
      guard !state.actions.isEmpty else { return (nil, nil) }
      let action = state.actions.removeFirst()
      if case .startTLS = action { state.dropPlaintext() }
      guard case .send = action, !state.givers.isEmpty else { return (action, nil) }
      return (action, state.givers.removeFirst())
    }
    giver?.resume()
    return action
  }

  private func wakeTaker() {
    let taker = state.withLock { state in
      defer { state.taker = nil }
      return state.taker
    }
    taker?.resume()
  }
}
