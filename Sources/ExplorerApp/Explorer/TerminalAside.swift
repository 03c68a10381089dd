/// Octets for the terminal that are no drawing. While another program has the terminal, they wait.
@MainActor
final class TerminalAside {
  /// Whether the terminal is not ours now.
  var isHeld = true {
    didSet {
      guard !isHeld, let octets = waiting else { return }
      waiting = nil
      send(octets)
    }
  }

  /// What waits: of several copies only the last one counts.
  private var waiting: [UInt8]?
  private let send: @MainActor ([UInt8]) -> Void

  /// What is written goes to `send`, once the terminal is ours.
  init(to send: @escaping @MainActor ([UInt8]) -> Void) {
    self.send = send
  }

  /// Writes octets now, or as soon as it can be done.
  func write(_ octets: [UInt8]) {
    if isHeld {
      waiting = octets
    } else {
      send(octets)
    }
  }
}
