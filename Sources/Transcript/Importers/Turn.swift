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

  /// The code at the start of a server's turn, nil if there is none.
  var code: Int? {
    let digits = octets.prefix(3)
    return digits.count == 3 ? Int(digits: digits) : nil
  }

  /// The verb at the start of a client's turn, nil if it is no known one.
  var verb: Verb? { Verb(octets: octets.prefix { !Octet.isBlank($0) }) }

  /// Whether it only tells what happens, as RFCs print it: `<open connection to server>`.
  var isStageDirection: Bool {
    mayDirect && octets.first == Octet.less && octets.last == Octet.greater
      && octets.contains(where: Octet.isBlank)
  }
}
