/// Reads what a proxy says of the connection that it passes on, before the client's first octet
/// (the PROXY protocol, versions 1 and 2). It is no command, and needs no greeting.
struct ProxyPreface: Hashable, Sendable {
  /// What the first octets turn out to be.
  enum Outcome: Hashable {
    /// More octets decide.
    case undecided
    /// The client's own, all of them.
    case client([UInt8])
    /// A header in words, and the client's octets behind it.
    case header(String, rest: [UInt8])
  }

  private static let words = Array("PROXY ".utf8)
  /// No line of another protocol begins so.
  private static let signature: [UInt8] = [
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
  ]
  /// Octets of the longest line of version 1, CRLF included.
  private static let longestLine = 107

  /// What may yet be a header.
  private(set) var held: [UInt8] = []

  /// Takes the next octets.
  mutating func take(_ octets: [UInt8]) -> Outcome {
    held += octets
    let isBinary = held.starts(with: Self.signature.prefix(held.count))
    let isText = held.starts(with: Self.words.prefix(held.count))
    guard let length = isBinary ? binaryLength : isText ? textLength : 0 else { return .undecided }
    guard length > 0 else { return .client(held) }
    guard held.count >= length else { return .undecided }
    let header = held.prefix(length)
    return .header(
      isBinary ? Self.binary(header) : Self.text(header), rest: Array(held.dropFirst(length)))
  }

  /// Octets of a line of version 1; 0 where it is none, nil where its end is to come.
  private var textLength: Int? {
    guard let feed = held.prefix(Self.longestLine).firstIndex(of: Octet.lf) else {
      return held.count < Self.longestLine ? nil : 0
    }
    return feed > Self.words.count && held[feed - 1] == Octet.cr ? feed + 1 : 0
  }

  /// Octets of a header of version 2; 0 where it is none, nil where its length is to come.
  private var binaryLength: Int? {
    let head = Self.signature.count + 4
    guard held.count >= head else { return nil }
    guard held[head - 4] >> 4 == 2 else { return 0 }
    return head + Int(held[head - 2]) << 8 + Int(held[head - 1])
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    "PROXY v1 " + VisibleText.string(Array(line.dropFirst(words.count).dropLast(2)))
  }

  private static func binary(_ header: ArraySlice<UInt8>) -> String {
    let block = header.dropFirst(signature.count + 4)
    switch (header[signature.count] & 0x0F, header[signature.count + 1]) {
    case (0, _): return "PROXY v2 LOCAL"
    case (_, 0x11) where block.count >= 12: return "PROXY v2 TCP4 " + places(block, octets: 4)
    case (_, 0x21) where block.count >= 36: return "PROXY v2 TCP6 " + places(block, octets: 16)
    default: return "PROXY v2 UNKNOWN"
    }
  }

  /// Two addresses and two ports.
  private static func places(_ block: ArraySlice<UInt8>, octets count: Int) -> String {
    let ports = block.dropFirst(2 * count)
    return [
      address(block.prefix(count)), address(block.dropFirst(count).prefix(count)),
      String(number(ports.prefix(2))), String(number(ports.dropFirst(2).prefix(2))),
    ].joined(separator: " ")
  }

  private static func address(_ octets: ArraySlice<UInt8>) -> String {
    if octets.count == 4 { return octets.map(String.init).joined(separator: ".") }
    return stride(from: octets.startIndex, to: octets.endIndex, by: 2)
      .map { String(number(octets[$0..<($0 + 2)]), radix: 16) }.joined(separator: ":")
  }

  private static func number(_ octets: ArraySlice<UInt8>) -> Int {
    octets.reduce(0) { $0 << 8 | Int($1) }
  }
}
