import NIOCore

/// The octets of a target's text, and the checks that its parts have in common.
struct TargetScanner {
  /// The whole text: what the offsets of errors count from.
  let octets: [UInt8]

  /// A host without brackets, and its port if one is written.
  struct Authority {
    var host: String
    var port: Int?
  }

  /// Reads `host`, `host:port`, `[address]`, `[address]:port` or a bare IPv6 address.
  func authority(in range: Range<Int>) throws(TargetError) -> Authority {
    let range = try withoutPath(range)
    guard let first = octets[range].first else {
      throw .hostMissing(offset: range.lowerBound)
    }
    if first == UInt8(ascii: "[") { return try bracketed(in: range) }
    guard let colon = octets[range].firstIndex(of: UInt8(ascii: ":")) else {
      return Authority(host: try hostName(in: range))
    }
    if octets[(colon + 1)..<range.upperBound].contains(UInt8(ascii: ":")),
      octets[range].allSatisfy(Self.isOfIPv6) || isAddress(range)
    {
      return Authority(host: try address(in: range))
    }
    return Authority(
      host: try hostName(in: range.lowerBound..<colon),
      port: try port(in: (colon + 1)..<range.upperBound))
  }

  /// Reads a host name: letters, digits, `-`, `.`, and the `_` that is seen in private networks.
  func hostName(in range: Range<Int>) throws(TargetError) -> String {
    guard !range.isEmpty else { throw .hostMissing(offset: range.lowerBound) }
    try refuse(in: range) { !Self.isOfHost($0) && $0 < 0x80 }
    guard octets[range].allSatisfy({ $0 < 0x80 }) else {
      throw .nonASCIIHost(host: text(range), offset: range.lowerBound)
    }
    return text(range)
  }

  /// Throws if an octet of `range` is one of the unwanted.
  func refuse(
    in range: Range<Int>, _ isUnwanted: (UInt8) -> Bool
  ) throws(TargetError) {
    guard let offset = octets[range].firstIndex(where: isUnwanted) else { return }
    throw .badCharacter(Unicode.Scalar(octets[offset]), offset: offset)
  }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String {
    String(decoding: octets[range], as: UTF8.self)
  }

  /// Whether an octet is a C0 control character or DEL.
  static func isControl(_ octet: UInt8) -> Bool { octet < 0x20 || octet == 0x7F }

  private func bracketed(in range: Range<Int>) throws(TargetError) -> Authority {
    guard let end = octets[range].firstIndex(of: UInt8(ascii: "]")) else {
      throw .bracketUnclosed(offset: range.lowerBound)
    }
    let host = try address(in: withoutTag((range.lowerBound + 1)..<end))
    let rest = (end + 1)..<range.upperBound
    guard let next = octets[rest].first else { return Authority(host: host) }
    guard next == UInt8(ascii: ":") else {
      throw .textAfterBracket(text: text(rest), offset: rest.lowerBound)
    }
    return Authority(host: host, port: try port(in: (rest.lowerBound + 1)..<rest.upperBound))
  }

  /// What follows the `IPv6:` of an address literal (RFC 5321 §4.1.3), which people who read many
  /// EHLO lines are apt to write.
  private func withoutTag(_ range: Range<Int>) -> Range<Int> {
    let tag = Array("ipv6:".utf8)
    guard octets[range].prefix(tag.count).elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 })
    else { return range }
    return (range.lowerBound + tag.count)..<range.upperBound
  }

  private func address(in range: Range<Int>) throws(TargetError) -> String {
    guard !range.isEmpty else { throw .hostMissing(offset: range.lowerBound) }
    guard isAddress(range) else {
      throw .badAddress(text: text(range), offset: range.lowerBound)
    }
    return text(range)
  }

  /// Whether it is an IP address, with or without a zone (`fe80::1%eth0`, RFC 4007 §11).
  private func isAddress(_ range: Range<Int>) -> Bool {
    // A zero octet would end the text early for the C function that reads it.
    guard !octets[range].contains(where: Self.isControl) else { return false }
    var address = range
    if let percent = octets[range].firstIndex(of: UInt8(ascii: "%")) {
      let zone = octets[(percent + 1)..<range.upperBound]
      guard !zone.isEmpty, zone.allSatisfy(Self.isOfHost),
        octets[..<percent].contains(UInt8(ascii: ":"))
      else { return false }
      address = range.lowerBound..<percent
    }
    return (try? SocketAddress(ipAddress: text(address), port: 0)) != nil
  }

  private func port(in range: Range<Int>) throws(TargetError) -> Int {
    guard !range.isEmpty else { throw .portMissing(offset: range.lowerBound) }
    guard octets[range].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw .portNotANumber(text: text(range), offset: range.lowerBound) }
    guard let port = Int(text(range)), (1...65535).contains(port) else {
      throw .portOutOfRange(text: text(range), offset: range.lowerBound)
    }
    return port
  }

  /// The part before a single trailing slash, as browsers and completion add it.
  private func withoutPath(_ range: Range<Int>) throws(TargetError) -> Range<Int> {
    guard let slash = octets[range].firstIndex(of: UInt8(ascii: "/")) else { return range }
    guard slash == range.upperBound - 1 else {
      throw .unexpectedPath(text: text(slash..<range.upperBound), offset: slash)
    }
    return range.lowerBound..<slash
  }

  private static func isOfHost(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isOfIPv6(_ octet: UInt8) -> Bool {
    switch octet | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".")
    }
  }
}
