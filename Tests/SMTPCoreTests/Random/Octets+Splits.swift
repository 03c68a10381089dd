import TestSupport

extension [UInt8] {
  /// The octets cut into pieces at random places.
  func randomPieces(using generator: inout SeededGenerator) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = self[...]
    let longest = generator.pick([1, 3, 17, 200])
    while !rest.isEmpty {
      let count = Int.random(in: 1...longest, using: &generator)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }
}

extension String {
  /// The octets of the text in UTF-8.
  var octets: [UInt8] { Array(utf8) }
}
