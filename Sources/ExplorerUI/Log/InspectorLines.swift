import TerminalCanvas

/// The lines of the inspector; those of octets are made as they are looked at.
struct InspectorLines {
  private let dump: OctetDump?
  private let theme: Theme
  /// All lines, or those behind the octets.
  private let texts: [StyledText]

  /// Lines of text, below those of `dump`.
  init(_ texts: [StyledText], below dump: OctetDump? = nil, _ theme: Theme) {
    self.texts = texts
    self.dump = dump
    self.theme = theme
  }

  /// How many there are.
  var count: Int { (dump?.count ?? 0) + texts.count }

  /// The neighbouring lines of a range; those that do not exist are left out.
  subscript(range: Range<Int>) -> [StyledText] {
    let octets = dump?.count ?? 0
    return range.clamped(to: 0..<count).map { index in
      if index < octets, let dump { dump.line(index, theme) } else { texts[index - octets] }
    }
  }
}
