package import TerminalCanvas

/// What a key does to a line that is being typed, after readline.
package enum LineEdit: CaseIterable, Hashable, Sendable {
  case toStart, toEnd
  case characterBack, characterForward
  case wordBack, wordForward
  case deleteBack, deleteForward
  /// Kills the word before the cursor, back to a blank.
  case killWordBack
  /// Kills to the end of the word behind the cursor.
  case killWordForward
  case killToStart, killToEnd
  /// Puts back what was killed last.
  case yank
  /// Replaces what was just put back by what was killed before it.
  case yankOlder

  /// The keys that do it.
  package var keys: [Key] {
    switch self {
    case .toStart: [.control("a"), Key(.home)]
    case .toEnd: [.control("e"), Key(.end)]
    case .characterBack: [.control("b"), Key(.left)]
    case .characterForward: [.control("f"), Key(.right)]
    case .wordBack: [.meta("b"), Key(.left, .control), Key(.left, .meta)]
    case .wordForward: [.meta("f"), Key(.right, .control), Key(.right, .meta)]
    case .deleteBack: [Key(.backspace), .control("h")]
    case .deleteForward: [.control("d"), Key(.delete)]
    case .killWordBack: [.control("w"), Key(.backspace, .meta)]
    case .killWordForward: [.meta("d"), Key(.delete, .control)]
    case .killToStart: [.control("u")]
    case .killToEnd: [.control("k")]
    case .yank: [.control("y")]
    case .yankOlder: [.meta("y")]
    }
  }

  /// What a key does; nil if it does nothing to a line.
  package init?(_ key: Key) {
    guard let edit = Self.byKey[key] else { return nil }
    self = edit
  }

  private static let byKey = Dictionary(
    allCases.flatMap { edit in edit.keys.map { ($0, edit) } },
    uniquingKeysWith: { first, _ in first })
}
