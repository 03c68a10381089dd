import SMTPCore

/// The colours that a program gives its log for a terminal (`ESC [ 32 m`).
enum LogColours {
  /// A line without its colours, where it begins or ends with one. One inside of a line may have
  /// been sent over the wire.
  static func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(0x1B) else { return line }
    var line = line
    while line.last == Octet.cr { line = line.dropLast() }
    let isColoured = length(at: line.drop(while: Octet.isBlank)) > 0 || endsColoured(line)
    guard isColoured else { return line }
    var plain: [UInt8] = []
    var rest = line
    while let first = rest.first {
      let length = length(at: rest)
      if length == 0 { plain.append(first) }
      rest = rest.dropFirst(max(1, length))
    }
    return plain[...]
  }

  /// How long the sequence is that `octets` begin with; 0 if there is none.
  static func length(at octets: ArraySlice<UInt8>) -> Int {
    guard octets.starts(with: [0x1B, Octet.openBracket]) else { return 0 }
    let numbers = octets.dropFirst(2).prefix(32).prefix {
      Octet.isDigit($0) || $0 == Octet.semicolon
    }
    // `K` is what grep writes behind each.
    let last = octets[numbers.endIndex...].first
    let ends = last == UInt8(ascii: "m") || last == UInt8(ascii: "K")
    return ends ? numbers.endIndex + 1 - octets.startIndex : 0
  }

  private static func endsColoured(_ line: ArraySlice<UInt8>) -> Bool {
    guard let escape = line.suffix(36).lastIndex(of: 0x1B) else { return false }
    let end = line[escape...]
    return length(at: end) == end.count
  }
}
