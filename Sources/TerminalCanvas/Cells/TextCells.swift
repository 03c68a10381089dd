/// Text as cells: what takes how many columns.
package enum TextCells {
  /// How many columns a text takes on one row.
  package static func width(_ text: some StringProtocol) -> Int {
    text.reduce(0) { total, character in
      total + cells(of: character).reduce(0) { $0 + $1.width }
    }
  }

  /// The cells of one character, with what stands in each and its width.
  static func cells(of character: Character) -> [(text: String, width: Int)] {
    if let ascii = character.asciiValue {
      return [(ascii >= 0x20 && ascii < 0x7F ? String(character) : "?", 1)]
    }
    return [(String(character), 1)]
  }
}
