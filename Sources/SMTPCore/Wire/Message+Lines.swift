extension Message {
  /// The kept content as harmless lines. A line feed or carriage return that is not part of a
  /// CRLF stands in its line as an escape.
  package var visibleLines: [String] {
    var lines: [String] = []
    var rest = content[...]
    while let feed = rest.firstIndex(of: Octet.lf) {
      var end = feed
      var search = rest
      // The next CRLF: line feeds before it are part of the line.
      while end == search.startIndex || content[end - 1] != Octet.cr {
        search = search[(end + 1)...]
        guard let next = search.firstIndex(of: Octet.lf) else {
          lines.append(VisibleText.string(rest))
          return lines
        }
        end = next
      }
      lines.append(VisibleText.string(rest[..<(end - 1)]))
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(VisibleText.string(rest)) }
    return lines
  }
}
