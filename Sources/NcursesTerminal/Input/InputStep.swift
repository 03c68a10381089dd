import TerminalCanvas

/// The first whole thing in what a terminal sent.
struct InputStep {
  /// What it is.
  enum Meaning {
    case input(TerminalInput)
    case pasteBegins
    /// A sequence that means nothing here.
    case nothing
  }

  var meaning: Meaning
  /// How many octets it takes; at least one.
  var length: Int

  init(_ meaning: Meaning, length: Int) {
    self.meaning = meaning
    self.length = length
  }

  init(_ key: Key, length: Int) {
    self.init(.input(.key(key)), length: length)
  }

  /// Reads the beginning of `octets`; nil when more octets are needed to tell.
  ///
  /// - Parameter isFinal: Nothing more comes for now: a lone Esc is the key.
  init?(_ octets: ArraySlice<UInt8>, keys: KeySequences, isFinal: Bool) {
    guard let first = octets.first else { return nil }
    switch first {
    case 0x1B: self.init(escape: octets, keys: keys, isFinal: isFinal)
    case 0..<0x20, 0x7F: self.init(Key(control: first), length: 1)
    default: self.init(character: octets)
    }
  }

  /// A character in UTF-8; what is none is passed over.
  private init?(character octets: ArraySlice<UInt8>) {
    guard let first = octets.first else { return nil }
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    let following = octets.dropFirst().prefix(max(0, length - 1)).prefix { $0 & 0xC0 == 0x80 }
    guard length > 0 else {
      self.init(.nothing, length: 1)
      return
    }
    guard following.count == length - 1 else {
      // Cut off by the end of the read, or by something else.
      if 1 + following.count == octets.count { return nil }
      self.init(.nothing, length: 1 + following.count)
      return
    }
    let text = String(validating: octets.prefix(length), as: UTF8.self)
    guard let character = text?.first else {
      self.init(.nothing, length: length)
      return
    }
    // U+0080…U+009F are controls as well, and no key sends them.
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    self.init(isControl ? .nothing : .input(.key(.character(character))), length: length)
  }
}
