import SMTPCore

/// Reading what is encoded.
extension EncodedWord {
  /// A header's value as a person reads it: encoded words in UTF-8, ASCII or Latin 1 are decoded,
  /// and the blanks between two of them are not shown (RFC 2047 §6.2). What cannot be decoded stays
  /// as it is. Control characters may come out: make them harmless before showing them.
  package static func text(of value: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    var blanks: [UInt8] = []
    var isBehindEncoded = false
    for run in runs(of: Array(value)) {
      if run.allSatisfy(Octet.isBlank) {
        blanks = Array(run)
        continue
      }
      let decoded = decode(run)
      if !isBehindEncoded || decoded == nil { text += blanks }
      text += decoded ?? Array(run)
      blanks = []
      isBehindEncoded = decoded != nil
    }
    return String(decoding: text + blanks, as: UTF8.self)
  }

  /// Words and the blanks between them, in turns.
  private static func runs(of value: [UInt8]) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var rest = value[...]
    while let first = rest.first {
      let isBlank = Octet.isBlank(first)
      let run = rest.prefix { Octet.isBlank($0) == isBlank }
      runs.append(run)
      rest = rest[run.endIndex...]
    }
    return runs
  }

  /// The UTF-8 of `=?charset?encoding?text?=`; nil for any other word.
  private static func decode(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    let mark = UInt8(ascii: "?")
    let parts = word.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual([Octet.equals]),
      parts[4].elementsEqual([Octet.equals])
    else { return nil }
    let octets: [UInt8]?
    switch parts[2].map(Octet.upper) {
    case [UInt8(ascii: "B")]: octets = try? Base64.decode(Array(parts[3]))
    case [UInt8(ascii: "Q")]: octets = unquoted(parts[3])
    default: octets = nil
    }
    // A language may stand behind the charset (RFC 2231 §5).
    let charset = parts[1].prefix { $0 != Octet.asterisk }.map(Octet.upper)
    guard let octets else { return nil }
    switch String(decoding: charset, as: UTF8.self) {
    case "UTF-8", "US-ASCII": return octets
    case "ISO-8859-1":
      return octets.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
    default: return nil
    }
  }

  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var octets: [UInt8] = []
    var rest = text
    while let octet = rest.popFirst() {
      switch octet {
      case Octet.underscore: octets.append(Octet.space)
      case Octet.equals:
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        octets.append(high << 4 | low)
      default: octets.append(octet)
      }
    }
    return octets
  }

  private static func digit(_ octet: UInt8) -> UInt8? {
    if Octet.isDigit(octet) { return octet - Octet.zero }
    let letter = Octet.upper(octet) &- 0x41
    return letter <= 5 ? letter + 10 : nil
  }
}
