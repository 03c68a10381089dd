import SMTPCore

/// A line that journalctl wrote as JSON (`-o json`): an object whose fields are strings, or
/// lists of octets where they hold what is no text.
///
/// It reads what a log line needs and no more: whatever is odd ends the reading.
struct JournalLine {
  /// Fields of a line at most.
  private static let most = 100

  /// The host, the program and the message; nil where there is none.
  private(set) var host: [UInt8]?
  private(set) var tag: [UInt8]?
  private(set) var message: [UInt8]?

  private var rest: ArraySlice<UInt8>

  /// Reads a line; nil where it is no such object, or tells no message.
  init?(_ line: ArraySlice<UInt8>) {
    rest = line.trimmed
    guard rest.popFirst() == UInt8(ascii: "{") else { return nil }
    for _ in 0..<Self.most {
      guard let name = takeString(), take(Octet.colon) else { break }
      skipBlanks()
      if rest.first == Octet.quote {
        guard let value = takeString() else { break }
        keep(value, as: name)
      } else if let value = takeOctets() {
        keep(value, as: name)
      } else {
        // Numbers, null and lists of strings.
        skipValue()
      }
      guard take(Octet.comma) else { break }
    }
    if message == nil { return nil }
  }

  private mutating func keep(_ value: [UInt8], as name: [UInt8]) {
    switch String(decoding: name.prefix(32), as: UTF8.self) {
    case "MESSAGE": message = value
    case "SYSLOG_IDENTIFIER": tag = value
    case "_HOSTNAME": host = value
    default: break
    }
  }

  private mutating func skipBlanks() { rest = rest.drop(while: Octet.isBlank) }

  private mutating func take(_ octet: UInt8) -> Bool {
    skipBlanks()
    guard rest.first == octet else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A list of octets, as journalctl writes text with control octets and what is no UTF-8; nil, and
  /// nothing is taken, where something else stands there.
  private mutating func takeOctets() -> [UInt8]? {
    guard rest.first == Octet.openBracket, let end = rest.firstIndex(of: Octet.closeBracket) else {
      return nil
    }
    var value: [UInt8] = []
    let list = rest[..<end].dropFirst()
    for part in list.split(separator: Octet.comma, omittingEmptySubsequences: false) {
      guard let octet = Int(digits: part.trimmed).flatMap({ UInt8(exactly: $0) }) else {
        return nil
      }
      value.append((Octet.tab...Octet.cr).contains(octet) ? Octet.space : octet)
    }
    rest = rest[end...].dropFirst()
    return value
  }

  private mutating func skipValue() {
    if rest.first == Octet.openBracket {
      rest = rest.drop { $0 != Octet.closeBracket }.dropFirst()
    } else {
      rest = rest.drop { $0 != Octet.comma && $0 != UInt8(ascii: "}") }
    }
  }

  /// A string with its escapes undone; nil where none begins, or none ends.
  private mutating func takeString() -> [UInt8]? {
    guard take(Octet.quote) else { return nil }
    var value: [UInt8] = []
    while let octet = rest.popFirst() {
      if octet == Octet.quote { return value }
      guard octet == Octet.backslash else {
        value.append(octet)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      value += unescaped(escaped)
    }
    return nil
  }

  private mutating func unescaped(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return [Octet.space]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return []
    case UInt8(ascii: "u"): return Array(takeCharacter().utf8)
    default: return [letter]
    }
  }

  /// The character whose number is next, in two escapes where it is beyond U+FFFF (RFC 8259 §7).
  private mutating func takeCharacter() -> String {
    guard let unit = takeUnit() else { return "\u{FFFD}" }
    var units = [unit]
    let behind = rest
    if UTF16.isLeadSurrogate(unit) {
      if rest.skip("\\u"), let trail = takeUnit(), UTF16.isTrailSurrogate(trail) {
        units.append(trail)
      } else {
        rest = behind
      }
    }
    // Half of a pair becomes U+FFFD.
    return String(decoding: units, as: UTF16.self)
  }

  /// Four hexadecimal digits.
  private mutating func takeUnit() -> UInt16? {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy(Octet.isHexDigit) else { return nil }
    rest = rest.dropFirst(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
