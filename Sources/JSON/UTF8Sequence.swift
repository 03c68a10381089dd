/// The well-formed sequences of UTF-8 (RFC 3629 §4).
package enum UTF8Sequence {
  /// How many octets the sequence that begins at `index` has, or nil where it is not well-formed
  /// or does not end before `end`: no overlong form, no surrogate, nothing above U+10FFFF.
  package static func length(in octets: [UInt8], at index: Int, end: Int) -> Int? {
    guard index >= 0, index < end, end <= octets.count else { return nil }
    let first = octets[index]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return nil
    }
    guard length <= end - index, second.contains(octets[index + 1]) else { return nil }
    for following in (index + 2)..<max(index + length, index + 2) {
      guard octets[following] & 0xC0 == 0x80 else { return nil }
    }
    return length
  }
}
