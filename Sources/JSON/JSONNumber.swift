/// A JSON number, kept exactly as it was written (RFC 8259 §6).
package struct JSONNumber: Hashable, Sendable {
  /// The digits as they were written: `1.50e3`.
  package let text: String

  /// The number `text`, or nil where the grammar has no such number.
  package init?(text: String) {
    var scanner = JSONScanner(Array(text.utf8))
    guard (try? scanner.number()) == JSONNumber(checked: text), scanner.isAtEnd else { return nil }
    self.text = text
  }

  /// A whole number.
  package init(_ integer: Int) {
    text = String(integer)
  }

  /// The shortest digits that give `double` again, or nil for infinity and NaN, which JSON lacks.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    text = String(describing: double)
  }

  /// Digits that the scanner has already held against the grammar.
  init(checked text: String) {
    self.text = text
  }

  /// The nearest double; infinity beyond its range.
  package var double: Double { Double(text) ?? .nan }

  /// The number where it is written as a whole one and fits.
  package var integer: Int? { Int(text) }
}
