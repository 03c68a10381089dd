extension JSONScanner {
  /// Reads the string `text` if it is next, written without escapes, and says whether it was:
  /// a way to tell words apart without building them.
  package mutating func take(string text: StaticString) -> Bool {
    guard peek() == UInt8(ascii: "\"") else { return false }
    let first = index + 1
    let length = text.utf8CodeUnitCount
    guard length < end - first, octets[first + length] == UInt8(ascii: "\"") else { return false }
    let matches = text.withUTF8Buffer { octets[first..<(first + length)].elementsEqual($0) }
    if matches { index = first + length + 1 }
    return matches
  }

  /// Reads a string into the UTF-8 octets that it stands for (§7).
  package mutating func string() throws(JSONError) -> [UInt8] {
    try expect(UInt8(ascii: "\""))
    let content = try rawString()
    guard content.hasEscapes else { return Array(octets[content.range]) }
    var result: [UInt8] = []
    // An escape is never shorter than the octets that it stands for.
    result.reserveCapacity(content.range.count)
    var place = content.range.lowerBound
    let end = content.range.upperBound
    while place < end {
      let run = place
      while place < end, octets[place] != UInt8(ascii: "\\") { place += 1 }
      result.append(contentsOf: octets[run..<place])
      if place < end { try unescape(at: &place, into: &result) }
    }
    return result
  }

  /// Reads to behind the closing quote, and holds all but the escapes against the grammar.
  private mutating func rawString() throws(JSONError) -> (range: Range<Int>, hasEscapes: Bool) {
    let octets = self.octets
    let first = index
    var place = index
    var hasEscapes = false
    while place < end {
      let octet = octets[place]
      switch octet {
      case UInt8(ascii: "\""):
        index = place + 1
        return (first..<place, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        place += 2
      case 0x20..<0x80: place += 1
      case ..<0x20: throw .rawControl(octet, at: place - start)
      default:
        guard let length = UTF8Sequence.length(in: octets, at: place, end: end) else {
          throw .invalidUTF8(at: place - start)
        }
        place += length
      }
    }
    throw .endsEarly(at: end - start)
  }

  /// Appends what the escape at `place` stands for, and moves behind it.
  private func unescape(at place: inout Int, into result: inout [UInt8]) throws(JSONError) {
    let escape = place
    // A string always ends behind its escapes with a quote, so there is a next octet.
    let letter = octets[place + 1]
    place += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "u"):
      var scalar = try codeUnit(at: &place, of: escape)
      if scalar >= 0xD800, scalar < 0xDC00 {
        guard place + 1 < end, octets[place] == UInt8(ascii: "\\"),
          octets[place + 1] == UInt8(ascii: "u")
        else { throw .loneSurrogate(at: escape - start) }
        place += 2
        let low = try codeUnit(at: &place, of: escape)
        guard low >= 0xDC00, low < 0xE000 else { throw .loneSurrogate(at: escape - start) }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(scalar) else { throw .loneSurrogate(at: escape - start) }
      result.append(contentsOf: UTF8.encode(scalar) ?? .init())
    default: throw .badEscape(at: escape - start)
    }
  }

  /// The four hexadecimal digits at `place`.
  private func codeUnit(at place: inout Int, of escape: Int) throws(JSONError) -> UInt32 {
    guard end - place >= 4 else { throw .badEscape(at: escape - start) }
    var unit: UInt32 = 0
    for octet in octets[place..<(place + 4)] {
      let digit: UInt8
      switch octet {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = octet - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = octet - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = octet - UInt8(ascii: "A") + 10
      default: throw .badEscape(at: escape - start)
      }
      unit = unit << 4 | UInt32(digit)
    }
    place += 4
    return unit
  }
}
