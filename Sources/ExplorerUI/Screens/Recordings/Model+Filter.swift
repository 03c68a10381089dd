import SMTPCore
import SMTPGuide
import TerminalCanvas

/// Narrowing the list of recordings down to what one types.
extension Model {
  /// Whether what is typed goes into the filter.
  var isFilterTyped: Bool { screen == .recordings && recordings.filterBefore != nil }

  /// Lets the filter be typed, anew where there is one.
  mutating func beginFilter() {
    recordings.filterBefore = recordings.filter
    recordings.filter = ""
  }

  /// A key while the filter is typed. What is no text settles it, and does what it does.
  mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch key {
    case Key(.enter):
      recordings.filterBefore = nil
    case Key(.escape), .control("c"), .control("g"):
      recordings.filter = recordings.filterBefore ?? ""
      recordings.filterBefore = nil
    case Key(.backspace), .control("h"):
      if recordings.filter.isEmpty { recordings.filterBefore = nil }
      recordings.filter = String(recordings.filter.dropLast())
    case .control("u"):
      recordings.filter = ""
    default:
      guard case .character(let character) = key.code, key.modifiers.isEmpty else {
        recordings.filterBefore = nil
        return press(key)
      }
      recordings.filter.append(character)
    }
    return []
  }

  /// Text that was pasted while the filter is typed.
  mutating func pasteInFilter(_ text: String) -> [Effect] {
    recordings.filter += VisibleText.string(String(text.prefix { !$0.isNewline }))
    return []
  }
}
