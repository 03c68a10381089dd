import Synchronization

/// What a server has said and its client has not heard yet.
final class HeardOctets: Sendable {
  private struct State {
    var octets: [UInt8] = []
    var isHeld = false
    var awaitsHandshake = false
    var carried = 0
  }

  private let state = Mutex(State())
  private let turns: AsyncStream<Void>
  private let turn: AsyncStream<Void>.Continuation

  init() {
    (turns, turn) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Whether it is a yes to STARTTLS, which the client hears once TLS is up.
  var isHeld: Bool { state.withLock { $0.isHeld } }

  /// Whether the server has said yes to STARTTLS, so that only the client's handshake may come.
  var awaitsHandshake: Bool { state.withLock { $0.awaitsHandshake } }

  func add(_ octets: [UInt8]) { state.withLock { $0.octets += octets } }

  /// What was added last is a yes to STARTTLS.
  func hold() {
    state.withLock { state in
      state.isHeld = true
      state.awaitsHandshake = true
    }
  }

  /// All of it, which from now on was heard.
  func take() -> [UInt8] {
    state.withLock { state in
      defer {
        state.octets = []
        state.isHeld = false
      }
      return state.octets
    }
  }

  /// The client's handshake is done.
  func takeHandshake() { state.withLock { $0.awaitsHandshake = false } }

  /// How many of the happenings that `LiveSession` counts the client has heard of.
  var carried: Int { state.withLock { $0.carried } }

  /// The client has heard of one more.
  func endTurn() {
    state.withLock { $0.carried += 1 }
    turn.yield()
  }

  /// Waits for the next turn that ends, or has ended since the last time; false where none will.
  func nextTurn() async -> Bool {
    for await _ in turns { return true }
    return false
  }

  /// Nobody hears any more.
  func finish() { turn.finish() }
}
