import SMTPCore

/// Foreign octets in a shell script, so that they stay what they are and do nothing.
enum ShellText {
  /// Octets as one word.
  static func quoted(_ octets: some Sequence<UInt8>) -> String {
    let text = VisibleText.string(Array(octets))
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// The command that writes lines, each ended by CRLF, and a dot behind them to `$message`.
  ///
  /// What can be read is a here-document; what cannot are octal escapes.
  static func writing(_ lines: ArraySlice<UInt8>) -> [UInt8] {
    let parts = Self.lines(of: lines)
    if parts.allSatisfy({ isText($0) }) { return document(parts) }
    var script = Array("{ printf '%b' \\\n".utf8)
    for part in parts {
      script += "  '".utf8 + escaped(part) + "\\0015\\0012' \\\n".utf8
    }
    return script + "  '.'; } > \"$message\"\n".utf8
  }

  private static func document(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var end = "END"
    while lines.contains(where: { $0.elementsEqual(end.utf8) }) { end += "_" }
    var script = Array("{ awk '{ printf \"%s\\r\\n\", $0 }' <<'\(end)'\n".utf8)
    for line in lines { script += line + [Octet.lf] }
    return script + "\(end)\nprintf '.'; } > \"$message\"\n".utf8
  }

  /// Whether octets are UTF-8 that can be read.
  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    !TextLine(Array(line)).isEscaped
  }

  private static func escaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.flatMap { octet -> [UInt8] in
      let isPlain = Octet.isVisible(octet) && octet != Octet.backslash && octet != 0x27
      guard !isPlain else { return [octet] }
      let digits = String(octet, radix: 8)
      return Array(("\\0" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
    }
  }

  /// The lines between CRLF.
  private static func lines(of octets: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = octets
    while let end = rest.firstRange(ofOctets: [Octet.cr, Octet.lf]) {
      lines.append(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }
}
