import SMTPCore

/// Pasted text as lines, without what would control a terminal.
struct PastedText: Hashable {
  /// The lines; a line end behind the last one counts for nothing.
  private(set) var lines: [String]
  /// How many control characters were left out.
  private(set) var removed = 0

  init(_ text: String) {
    lines = []
    var line = String.UnicodeScalarView()
    var hasReturned = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where hasReturned: break
      case "\n", "\r":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case "\t": line.append(scalar)
      case _ where scalar.properties.generalCategory == .control: removed += 1
      default: line.append(scalar)
      }
      hasReturned = scalar == "\r"
    }
    if !line.isEmpty { lines.append(String(line)) }
  }

  /// Octets of the longest line.
  var longestLine: Int { lines.reduce(0) { max($0, $1.utf8.count) } }
}
