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

  /// What may yet be a header.
  private(set) var held: [UInt8] = []

  /// Takes the next octets.
  mutating func take(_ octets: [UInt8]) -> Outcome {
    held += octets
    switch ProxyFrame(held) {
    case .incomplete:
      return .undecided
    case .none:
      return .client(held)
    case .text(let line, let count):
      let words = "PROXY v1 " + VisibleText.string(Array(line))
      return .header(words, rest: Array(held.dropFirst(count)))
    case .binary(let command, let family, let block, let count):
      let words = Self.words(command: command, family: family, block)
      return .header("PROXY v2 " + words, rest: Array(held.dropFirst(count)))
    }
  }

  private static func words(
    command: UInt8, family: UInt8, _ block: ArraySlice<UInt8>
  ) -> String {
    switch (command, family) {
    case (0, _): "LOCAL"
    case (_, 0x11) where block.count >= 12: "TCP4 " + places(block, octets: 4)
    case (_, 0x21) where block.count >= 36: "TCP6 " + places(block, octets: 16)
    default: "UNKNOWN"
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
