import SMTPCore

/// A line of the wire as a line of a text, harmless and without control characters but the tab.
struct TextLine {
  /// The text.
  private(set) var text = ""
  /// Whether it holds octets that a text cannot, so that they stand there as escapes.
  private(set) var isEscaped = false

  /// The text of a line's octets.
  init(_ octets: [UInt8]) {
    if octets.allSatisfy({ Octet.isVisible($0) || $0 == Octet.tab }) {
      text = String(decoding: octets, as: UTF8.self)
      return
    }
    text = octets.split(separator: Octet.tab, omittingEmptySubsequences: false)
      .map { VisibleText.string($0) }.joined(separator: "\t")
    if !text.utf8.elementsEqual(octets) { escape(octets) }
  }

  /// Writes the line with escapes, of whose backslashes each begins one.
  mutating func escape(_ octets: [UInt8]) {
    text = Self.escaped(octets)
    isEscaped = true
  }

  /// Octets as text in which every backslash begins an escape.
  static func escaped(_ octets: [UInt8]) -> String {
    octets.split(separator: Octet.backslash, omittingEmptySubsequences: false).map { part in
      part.split(separator: Octet.tab, omittingEmptySubsequences: false)
        .map { VisibleText.string($0) }.joined(separator: "\t")
    }.joined(separator: "\\\\")
  }

  /// Writes an octet at a place of a text with escapes as one.
  mutating func escape(at place: Int) {
    var octets = Array(text.utf8)
    guard octets.indices.contains(place) else { return }
    let escape = "\\x" + Hexadecimal.text(octets[place], digits: 2).uppercased()
    octets.replaceSubrange(place...place, with: escape.utf8)
    text = String(decoding: octets, as: UTF8.self)
    isEscaped = true
  }
}
