import TerminalCanvas

/// What begins with Esc: the key itself, a key with Alt, or a sequence of the terminal.
extension InputStep {
  /// Octets of a sequence at most; what is longer is nothing that a terminal sends.
  static let longest = 4096

  init?(escape octets: ArraySlice<UInt8>, keys: KeySequences, isFinal: Bool) {
    let rest = octets.dropFirst()
    guard let second = rest.first else {
      guard isFinal else { return nil }
      self.init(Key(.escape), length: 1)
      return
    }
    switch keys.match(octets) {
    case .key(let key, let length):
      self.init(key, length: length)
      return
    case .beginning where !isFinal: return nil
    case .beginning, .none: break
    }
    switch second {
    case UInt8(ascii: "["): self.init(control: octets, isFinal: isFinal)
    case UInt8(ascii: "O"): self.init(single: octets, isFinal: isFinal)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      self.init(string: octets, isFinal: isFinal)
    default: self.init(meta: octets, keys: keys, isFinal: isFinal)
    }
  }

  /// Alt with a key: Esc and what the key sends.
  private init?(meta octets: ArraySlice<UInt8>, keys: KeySequences, isFinal: Bool) {
    guard let step = InputStep(octets.dropFirst(), keys: keys, isFinal: isFinal) else {
      guard isFinal else { return nil }
      self.init(Key(.escape), length: 1)
      return
    }
    switch step.meaning {
    case .input(.key(let key)) where key.code != .escape:
      self.init(Key(key.code, key.modifiers.union(.meta)), length: step.length + 1)
    case .nothing: self.init(.nothing, length: step.length + 1)
    case .input, .pasteBegins:
      // Esc twice, or Esc and then something that cannot be held down with Alt.
      self.init(Key(.escape), length: 1)
    }
  }

  /// A string that a terminal answers with (OSC, DCS and their kin), up to its end: not asked for,
  /// so passed over. Without an end it was Alt and a character, and typing after it.
  private init?(string octets: ArraySlice<UInt8>, isFinal: Bool) {
    let body = octets.dropFirst(2)
    if let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) {
      if octets[end] == 0x07 {
        self.init(.nothing, length: end + 1 - octets.startIndex)
        return
      }
      if end + 1 < octets.endIndex, octets[end + 1] == UInt8(ascii: "\\") {
        self.init(.nothing, length: end + 2 - octets.startIndex)
        return
      }
    }
    guard isFinal || octets.count > Self.longest else { return nil }
    self.init(
      .meta(Character(Unicode.Scalar(octets[octets.startIndex + 1]))), length: 2)
  }

  /// `ESC O` and a letter.
  private init?(single octets: ArraySlice<UInt8>, isFinal: Bool) {
    let digits = octets.dropFirst(2).prefix { (0x30...0x39).contains($0) || $0 == 0x3B }
    guard let final = octets.dropFirst(2 + digits.count).first, digits.count < Self.longest else {
      guard isFinal else { return nil }
      self.init(.meta("O"), length: 2)
      return
    }
    guard (0x20..<0x7F).contains(final) else {
      self.init(.meta("O"), length: 2)
      return
    }
    let length = 3 + digits.count
    // Without the usual parameter in front, the number is the modifiers'.
    let modifiers = Key.Modifiers(parameter: SequenceParameters(digits).last)
    guard let code = Key.Code(single: final) else {
      self.init(.nothing, length: length)
      return
    }
    self.init(Key(code, modifiers), length: length)
  }
}
