package import TerminalCanvas

extension Key {
  /// How the key is written for a person: `^A`, `M-b`, `S-Tab`, `PgUp`, `F5`.
  package var label: String {
    var label = modifiers.contains(.shift) ? "S-" : ""
    if modifiers.contains(.meta) { label += "M-" }
    if modifiers.contains(.control) { label += "^" }
    return label + code.label(isControl: modifiers.contains(.control))
  }
}

extension Key.Code {
  fileprivate func label(isControl: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): isControl ? character.uppercased() : String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .escape: "Esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}

extension KeyBinding {
  /// The keys of the chord, parted by blanks: `^X ^E`.
  package var label: String { keys.map(\.label).joined(separator: " ") }
}
