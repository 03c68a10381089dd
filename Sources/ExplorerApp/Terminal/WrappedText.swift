/// Text broken into lines at its spaces.
enum WrappedText {
  /// The lines, none longer than `width` characters but where a word alone is. A line feed in the
  /// text ends a line, and spaces at the start of a line are kept for those that follow from it.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      if paragraph.count <= width { return [String(paragraph)] }
      let indent = paragraph.prefix { $0 == " " }
      var lines: [String] = []
      var line = String(indent)
      for word in paragraph.dropFirst(indent.count).split(separator: " ") {
        if line.count > indent.count, line.count + 1 + word.count > width {
          lines.append(line)
          line = String(indent)
        }
        line += (line.count > indent.count ? " " : "") + word
      }
      return lines + [line]
    }
  }
}
