import TerminalCanvas

/// Turns the octets that a terminal sends into keys, pastes and what the mouse does.
///
/// It is a value without a clock or a descriptor: octets may come cut anywhere. ncurses has a
/// decoder of its own; this one reads a pasted megabyte in blocks instead of octet by octet, does
/// not wait on a click for a second one, and never types the rest of a sequence that it does not
/// know.
struct InputDecoder {
  /// The sequences of this terminal's keys.
  private let keys: KeySequences
  /// What has come and is no whole input yet.
  private var pending: [UInt8] = []
  /// What is being pasted; nil outside of a paste.
  private var paste: PasteCollector?

  /// A decoder that knows `keys` besides what most terminals send.
  init(keys: KeySequences = KeySequences()) {
    self.keys = keys
  }

  /// Whether something waits that is a key of its own unless more follows at once: Esc, M-[, M-O.
  var isWaiting: Bool { paste == nil && !pending.isEmpty }

  /// Takes octets as they came in one read, and gives what they complete.
  mutating func decode(_ octets: [UInt8]) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    if let text = paste?.giveUp(on: octets) {
      paste = nil
      inputs.append(.paste(text))
    }
    pending += octets
    take(isFinal: false, into: &inputs)
    return inputs
  }

  /// Gives what waits: nothing has followed it for a while.
  mutating func decodeRest() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    take(isFinal: true, into: &inputs)
    return inputs
  }

  /// Forgets what is half there: another program had the terminal meanwhile.
  mutating func reset() {
    pending = []
    paste = nil
  }

  private mutating func take(isFinal: Bool, into inputs: inout [TerminalInput]) {
    var rest = pending[...]
    while !rest.isEmpty {
      if paste != nil {
        guard let text = paste?.take(&rest) else { continue }
        paste = nil
        inputs.append(.paste(text))
        continue
      }
      guard let step = InputStep(rest, keys: keys, isFinal: isFinal) else { break }
      rest = rest.dropFirst(step.length)
      switch step.meaning {
      case .input(let input): inputs.append(input)
      case .pasteBegins: paste = PasteCollector()
      case .nothing: break
      }
    }
    pending = Array(rest)
  }
}
