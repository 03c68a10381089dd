/// Text broken into lines at its spaces.
enum WrappedText {
  /// The lines, none longer than `width` characters but where a word alone is. A line feed in the
  /// text ends a line, and spaces at the start of a line are kept for those that follow from it.
  static func lines(_ text: String, width: Int) -> [String] {
    // Of ASCII the octets are the characters; finding the characters of other text takes longer.
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let length = { (part: Substring) in isASCII ? part.utf8.count : part.count }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .flatMap { wrapped(Substring($0), width: width, length: length) }
  }

  private static func wrapped(
    _ paragraph: Substring, width: Int, length: (Substring) -> Int
  ) -> [String] {
    if length(paragraph) <= width { return [String(paragraph)] }
    let indent = Substring(paragraph.utf8.prefix { $0 == UInt8(ascii: " ") })
    let margin = indent.utf8.count
    var lines: [String] = []
    var line = String(indent)
    var columns = margin
    for word in paragraph.utf8.dropFirst(margin).split(separator: UInt8(ascii: " ")) {
      let word = Substring(word)
      let wordColumns = length(word)
      if columns > margin, columns + 1 + wordColumns > width {
        lines.append(line)
        line = String(indent)
        columns = margin
      }
      if columns > margin {
        line += " "
        columns += 1
      }
      line += word
      columns += wordColumns
    }
    return lines + [line]
  }
}
