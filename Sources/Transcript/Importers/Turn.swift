import SMTPCore

/// What one side says in a text: one line of the wire.
struct Turn {
  /// Who says it.
  var side: Side
  /// What is said, without the line end.
  var octets: ArraySlice<UInt8>
  /// How the line ends; a text that shows no line ends has whole lines.
  var ending: [UInt8] = [Octet.cr, Octet.lf]
  /// Whether the text may only tell here what happens, as RFCs print it.
  var mayDirect = false
  /// Whether the text says that it stands for just these octets.
  var isExact = false

  /// The code at the start of a server's turn, nil if there is none.
  var code: Int? {
    let digits = octets.prefix(3)
    return digits.count == 3 ? Int(digits: digits) : nil
  }

  /// The verb at the start of a client's turn, nil if it is no known one.
  var verb: Verb? { Verb(octets: octets.prefix { !Octet.isBlank($0) }) }

  /// What of a client's line is clear before the mark for what is left out of it; nil where it has
  /// none.
  var clearStart: ArraySlice<UInt8>? {
    guard side == .client, !isExact,
      octets.suffix(SessionLines.redacted.count)
        .elementsEqual(SessionLines.redacted)
    else { return nil }
    return octets.dropLast(SessionLines.redacted.count).trimmed
  }

  /// The turn as a mark says it is.
  func marked(_ marks: Set<TextMark>) -> Turn {
    var turn = self
    if marks.contains(.unfinished) { turn.ending = [] }
    if marks.contains(.escaped) {
      let text = String(decoding: octets, as: UTF8.self)
      if let octets = try? OctetEscapes.octets(text) { turn.octets = octets[...] }
      turn.isExact = true
    }
    return turn
  }

  /// Whether it only tells what happens, as RFCs print it: `<open connection to server>`.
  var isStageDirection: Bool {
    mayDirect && !isExact && octets.first == Octet.less && octets.last == Octet.greater
      && octets.contains(where: Octet.isBlank)
  }
}
