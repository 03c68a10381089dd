/// Octets cut into pieces that go over the wire one after another.
struct Pieces: Sequence, IteratorProtocol {
  /// Octets of a piece at most.
  static let size = 1 << 16

  private var rest: ArraySlice<UInt8>

  /// The pieces of `octets`.
  init(of octets: [UInt8]) {
    rest = octets[...]
  }

  mutating func next() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(Self.size) }
    return Array(rest.prefix(Self.size))
  }
}
