import PracticeServer
import SMTPCore
import Synchronization

/// Sees who is connected to the practice server besides the person.
final class PracticeWatch: Sendable {
  private struct State {
    /// The person's own port; nil before the person is connected.
    var own: Int?
    var count = 0
    /// Where it is told; nil before anybody asks.
    var messages: MessageQueue?
  }

  private let state = Mutex(State())

  /// What the server has to do for it.
  var hooks: PracticeHooks {
    var hooks = PracticeHooks()
    hooks.witness = { [weak self] in self?.witness($0) }
    return hooks
  }

  /// The person's connection is there: whoever comes from another port is somebody else.
  func begin(besides port: Int?) { state.withLock { $0.own = port } }

  /// Tells the screen of those who connect from now on.
  func attach(_ messages: MessageQueue) { state.withLock { $0.messages = messages } }

  private func witness(_ opening: Opening) -> (any PracticeWitness)? {
    // Until the person is connected, nobody else knows the port.
    let found = state.withLock { state -> (Int, MessageQueue)? in
      guard let own = state.own, own != opening.localPort, let messages = state.messages else {
        return nil
      }
      state.count += 1
      return (state.count, messages)
    }
    guard let (number, messages) = found else { return nil }
    return WatchWitness(number: number, opening, messages)
  }
}
