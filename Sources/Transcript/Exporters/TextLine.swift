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
    isEscaped = !text.utf8.elementsEqual(octets)
  }

  /// Writes an octet at a place of the text as an escape.
  mutating func escape(at place: Int) {
    var octets = Array(text.utf8)
    guard octets.indices.contains(place) else { return }
    let escape = "\\x" + Hexadecimal.text(octets[place], digits: 2).uppercased()
    octets.replaceSubrange(place...place, with: escape.utf8)
    text = String(decoding: octets, as: UTF8.self)
    isEscaped = true
  }
}
