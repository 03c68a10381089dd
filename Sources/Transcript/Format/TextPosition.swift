/// A place in a text.
package struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The octet of the line, from 1.
  package var column: Int
  /// How many octets of the text stand before it.
  package var offset: Int

  /// The place of an octet of a line.
  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The place `octets` further in the same line.
  func advanced(by octets: Int) -> TextPosition {
    TextPosition(line: line, column: column + octets, offset: offset + octets)
  }
}
