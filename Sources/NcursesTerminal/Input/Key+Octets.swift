import TerminalCanvas

/// What the octets of keys mean that all terminals send alike.
extension Key {
  /// An octet below 32, or 127.
  init(control octet: UInt8) {
    switch octet {
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(octet + 0x60)))
    default: self = .control(Character(Unicode.Scalar((octet & 0x1F) + 0x40)))
    }
  }
}

extension Key.Modifiers {
  /// The number that xterm and its kin send for what is held down: one more than the sum of
  /// Shift 1, Alt 2, Control 4 and Meta 8.
  init(parameter: Int) {
    self = []
    let bits = max(0, parameter - 1)
    if bits & 1 != 0 { insert(.shift) }
    if bits & 0b1010 != 0 { insert(.meta) }
    if bits & 4 != 0 { insert(.control) }
  }
}

extension Key.Code {
  /// The letter behind `ESC O`: arrows, F1 to F4, and the keypad's keys.
  init?(single letter: UInt8) {
    switch letter {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "I"): self = .tab
    case UInt8(ascii: "X"): self = .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self = .character(Character(Unicode.Scalar(letter - 0x40)))
    default: self.init(control: letter, 1)
    }
  }

  /// The letter of a control sequence, and the number in front when that letter is `~`.
  init?(control letter: UInt8, _ number: Int) {
    // A letter's number is 1, or the answer to a question that nobody asked.
    guard letter == UInt8(ascii: "~") || number < 2 else { return nil }
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(letter) - 0x4F)
    case UInt8(ascii: "~"): self.init(number: number)
    default: return nil
    }
  }

  private init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }
}
