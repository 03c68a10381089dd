import Glibc
package import TerminalCanvas

extension Terminal {
  /// Reads at a time at most, so that a flood of input leaves time to draw.
  private static let readLimit = 256

  /// What came from the terminal by now.
  ///
  /// It never waits, but for the moment (25 ms, or `ESCDELAY`) that tells the Esc key from the
  /// beginning of another key's sequence.
  package func readInput() -> [TerminalInput] {
    CrashHandler.prepareThread()
    var inputs: [TerminalInput] = []
    if isResized {
      isResized = false
      inputs.append(.resized(size))
    }
    guard isUp, !hasVanished else { return inputs }
    for _ in 0..<Self.readLimit {
      guard Octets.isReadable(input, within: decoder.isWaiting ? escapeDelay : 0) else {
        inputs += decoder.decodeRest()
        break
      }
      guard let octets = Octets.read(input) else {
        // It stays readable for ever: say once that the terminal is gone.
        hasVanished = true
        signals.add(SIGHUP)
        break
      }
      inputs += decoder.decode(octets)
    }
    return inputs.map(paired)
  }

  private func paired(_ input: TerminalInput) -> TerminalInput {
    guard case .mouse(let mouse) = input else { return input }
    return .mouse(clicks.paired(mouse, at: .now))
  }
}
