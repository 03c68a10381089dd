package import SMTPCore

/// How text is dressed for where it goes: colours on a terminal that wants them, marks in ASCII
/// where the locale is not UTF-8. Colour never stands alone: each category has its mark.
package struct TextStyle: Sendable {
  /// The roles that text can play.
  package enum Role: Sendable {
    case category(ReplyCategory)
    case command
    case dim
    case strong
    case warning
  }

  /// Whether escape sequences for colour may be written.
  package var isColoured: Bool
  /// Whether marks outside ASCII may be written.
  package var isUnicode: Bool
  /// Whether the terminal knows 256 colours.
  package var has256Colours: Bool

  /// A style for a place with these abilities.
  package init(isColoured: Bool, isUnicode: Bool, has256Colours: Bool) {
    self.isColoured = isColoured
    self.isUnicode = isUnicode
    self.has256Colours = has256Colours
  }

  /// `text` in the dress of `role`.
  package func dress(_ text: some StringProtocol, as role: Role) -> String {
    guard isColoured, !text.isEmpty else { return String(text) }
    return "\u{1B}[\(parameters(role))m\(text)\u{1B}[0m"
  }

  /// The mark of a category.
  package func mark(_ category: ReplyCategory) -> String {
    switch category {
    case .success: isUnicode ? "✓" : "+"
    case .intermediate: isUnicode ? "›" : ">"
    case .transient: "~"
    case .permanent: isUnicode ? "✗" : "x"
    case .invalid: "?"
    }
  }

  /// A line across of `count` columns, or without it.
  package func rule(_ count: Int) -> String {
    String(repeating: isUnicode ? "═" : "=", count: count)
  }

  /// An arrow to the right.
  package var arrow: String { isUnicode ? "→" : "->" }
  /// Stands before what is not possible.
  package var dash: String { isUnicode ? "–" : "-" }

  /// The SGR parameters of a role. Yellow is a dark one where 256 colours are known, since plain
  /// yellow cannot be read on a light background.
  private func parameters(_ role: Role) -> String {
    switch role {
    case .category(.success): "32"
    case .category(.intermediate): "36"
    case .category(.transient), .warning: has256Colours ? "38;5;136" : "33"
    case .category(.permanent): "31"
    case .category(.invalid): "35"
    case .command: "1"
    case .dim: "2"
    case .strong: "1"
    }
  }
}
