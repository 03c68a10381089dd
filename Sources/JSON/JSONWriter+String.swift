extension JSONWriter {
  /// A string.
  package mutating func string(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { octets in
      octets.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    }
    guard isPlain else { return string(Array(text.utf8)) }
    beginValue()
    octets.append(UInt8(ascii: "\""))
    text.withUTF8 { octets.append(contentsOf: $0) }
    octets.append(UInt8(ascii: "\""))
  }

  /// A string of the program's own that needs no escape.
  mutating func plain(_ text: StaticString) {
    beginValue()
    octets.append(UInt8(ascii: "\""))
    text.withUTF8Buffer { octets.append(contentsOf: $0) }
    octets.append(UInt8(ascii: "\""))
  }

  /// A string in UTF-8; what is not well-formed becomes U+FFFD.
  package mutating func string(_ octets: [UInt8]) {
    if !stringIfUTF8(octets) {
      _ = stringIfUTF8(Array(String(decoding: octets, as: UTF8.self).utf8))
    }
  }

  /// Writes a string where `text` is UTF-8; else writes nothing and returns false.
  package mutating func stringIfUTF8(_ text: [UInt8]) -> Bool {
    let start = octets.count
    let hadComma = needsComma
    beginValue()
    octets.append(UInt8(ascii: "\""))
    var place = 0
    // Octets from here to `place` stand for themselves.
    var copied = 0
    while place < text.count {
      let octet = text[place]
      switch octet {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20, 0x7F:
        octets.append(contentsOf: text[copied..<place])
        escape(octet)
        place += 1
        copied = place
      case ..<0x80: place += 1
      case 0xC2 where place + 1 < text.count && text[place + 1] & 0xE0 == 0x80:
        octets.append(contentsOf: text[copied..<place])
        escape(text[place + 1])
        place += 2
        copied = place
      default:
        guard let length = UTF8Sequence.length(in: text, at: place, end: text.count) else {
          octets.removeLast(octets.count - start)
          needsComma = hadComma
          return false
        }
        place += length
      }
    }
    octets.append(contentsOf: text[copied...])
    octets.append(UInt8(ascii: "\""))
    return true
  }

  /// Writes a quote, a backslash or a control character below U+0100 as an escape (§7).
  private mutating func escape(_ octet: UInt8) {
    octets.append(UInt8(ascii: "\\"))
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): octets.append(octet)
    case 0x08: octets.append(UInt8(ascii: "b"))
    case 0x09: octets.append(UInt8(ascii: "t"))
    case 0x0A: octets.append(UInt8(ascii: "n"))
    case 0x0C: octets.append(UInt8(ascii: "f"))
    case 0x0D: octets.append(UInt8(ascii: "r"))
    default:
      octets.append(contentsOf: "u00".utf8)
      octets.append(Self.digit(octet >> 4))
      octets.append(Self.digit(octet & 0x0F))
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
