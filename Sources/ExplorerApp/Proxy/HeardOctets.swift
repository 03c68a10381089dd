import Synchronization

/// What a server has said and its client has not heard yet.
final class HeardOctets: Sendable {
  private struct State {
    var octets: [UInt8] = []
    var isHeld = false
  }

  private let state = Mutex(State())

  /// Whether it is a yes to STARTTLS, which the client hears once TLS is up.
  var isHeld: Bool {
    get { state.withLock { $0.isHeld } }
    set { state.withLock { $0.isHeld = newValue } }
  }

  func add(_ octets: [UInt8]) { state.withLock { $0.octets += octets } }

  /// All of it, which from now on was heard.
  func take() -> [UInt8] {
    state.withLock { state in
      defer { state = State() }
      return state.octets
    }
  }
}
