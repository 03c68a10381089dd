/// Base64 as RFC 4648 §4 defines it and RFC 4954 §4 demands it: no white space, no stray padding.
package enum Base64 {
  /// The place where decoding failed.
  package struct DecodingError: Error, Hashable, Sendable {
    /// Offset of the octet that cannot stand there; the length where the end came too early.
    package var offset: Int
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each octet, 255 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, octet) in alphabet.enumerated() { values[Int(octet)] = UInt8(value) }
    return values
  }()

  /// `octets` in base64.
  package static func encode(_ octets: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4)
    var bits: UInt32 = 0
    var count = 0
    for octet in octets {
      bits = bits << 8 | UInt32(octet)
      count += 1
      if count == 3 {
        for shift in [18, 12, 6, 0] as [UInt32] { text.append(alphabet[Int(bits >> shift & 63)]) }
        bits = 0
        count = 0
      }
    }
    if count > 0 {
      bits <<= UInt32(8 * (3 - count))
      for index in 0..<4 {
        let shift = UInt32(18 - 6 * index)
        text.append(index <= count ? alphabet[Int(bits >> shift & 63)] : Octet.equals)
      }
    }
    return text
  }

  /// The octets that `text` encodes.
  package static func decode(_ text: some Collection<UInt8>) throws(DecodingError) -> [UInt8] {
    let text = Array(text)
    guard text.count.isMultiple(of: 4) else { throw DecodingError(offset: text.count) }
    var octets: [UInt8] = []
    octets.reserveCapacity(text.count / 4 * 3)
    let padding = text.suffix(2).reversed().prefix { $0 == Octet.equals }.count
    let length = text.count - padding
    var bits: UInt32 = 0
    for index in 0..<length {
      let value = values[Int(text[index])]
      guard value != 255 else { throw DecodingError(offset: index) }
      bits = bits << 6 | UInt32(value)
      if index % 4 == 3 {
        octets += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        bits = 0
      }
    }
    switch padding {
    case 1 where bits & 3 == 0: octets += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    case 2 where bits & 15 == 0: octets.append(UInt8(bits >> 4 & 255))
    case 0: break
    default: throw DecodingError(offset: length - 1)
    }
    return octets
  }
}
