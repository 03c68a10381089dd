extension TextCells {
  /// How many columns a text takes on one row.
  package static func width(_ text: some StringProtocol) -> Int {
    if let width = text.utf8.withContiguousStorageIfAvailable({ asciiWidth($0) }) ?? nil {
      return width
    }
    return TextCells(text).reduce(0) { $0 + $1.width }
  }

  /// The beginning of a text that takes at most `columns`; where anything is cut off, `…` is its
  /// last column.
  package static func cut(_ text: some StringProtocol, to columns: Int) -> String {
    StyledText(String(text)).cut(to: columns).text
  }

  /// The width of text that is ASCII throughout; nil for any other.
  private static func asciiWidth(_ octets: UnsafeBufferPointer<UInt8>) -> Int? {
    octets.allSatisfy { $0 < 0x80 } ? octets.count : nil
  }
}
