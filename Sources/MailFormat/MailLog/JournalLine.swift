import SMTPCore

/// A line that journalctl wrote as JSON (`-o json`): an object whose fields are strings.
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
      } else {
        // Numbers, null, and the lists of octets that stand for what is no UTF-8.
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
    case UInt8(ascii: "u"):
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      rest = rest.dropFirst(4)
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      return Array(String(Character(scalar)).utf8)
    default: return [letter]
    }
  }
}
