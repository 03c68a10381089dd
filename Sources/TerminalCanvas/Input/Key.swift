/// A key that was pressed.
package struct Key: Hashable, Sendable {
  /// Which key.
  package enum Code: Hashable, Sendable {
    /// A character as it is typed, capital letters included.
    case character(Character)
    case enter, tab, backspace, delete, insert, escape
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  /// What was held down with it.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The character is then a small letter or one of `@[\]^_`.
    package static let control = Modifiers(rawValue: 1)
    /// Alt, or Esc just before.
    package static let meta = Modifiers(rawValue: 2)
    /// Only with keys that are no characters: S-Tab.
    package static let shift = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  /// A key with what is held down.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A character by itself.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// `^A` and its kin; the letter is small.
  package static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
  /// `M-b` and its kin.
  package static func meta(_ character: Character) -> Key { Key(.character(character), .meta) }
}
