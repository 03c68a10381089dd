import SMTPCore

/// What a recorded client sent and the fold has not yet said what it is, in order.
struct ClientOctets: Sendable {
  private struct Piece {
    /// Nil where they were left out of the recording.
    var octets: ArraySlice<UInt8>?
    var count: Int
    var group: Int
  }

  /// How many octets were appended in all.
  private(set) var total = 0
  private var pieces: [Piece] = []
  /// The first piece that is not used up.
  private var head = 0

  /// In which group the next octet was sent.
  var group: Int { head < pieces.count ? pieces[head].group : 0 }

  mutating func append(_ octets: [UInt8], group: Int) {
    guard !octets.isEmpty else { return }
    total = total.addingClamped(octets.count)
    pieces.append(Piece(octets: octets[...], count: octets.count, group: group))
  }

  /// Appends octets that were left out.
  mutating func appendGap(_ count: Int, group: Int) {
    if count > 0 { pieces.append(Piece(octets: nil, count: count, group: group)) }
  }

  mutating func removeAll() {
    pieces = []
    head = 0
  }

  /// Takes the next `count` octets; nil where any of them is missing.
  mutating func take(_ count: Int) -> [UInt8]? {
    var taken: [UInt8] = []
    var missing = count
    var isWhole = true
    while missing > 0, head < pieces.count {
      let piece = pieces[head]
      let part = min(missing, piece.count)
      if let octets = piece.octets {
        taken += octets.prefix(part)
        pieces[head].octets = octets.dropFirst(part)
      } else {
        isWhole = false
      }
      pieces[head].count -= part
      missing -= part
      if pieces[head].count == 0 { dropHead() }
    }
    return isWhole && missing == 0 ? taken : nil
  }

  /// Passes over what a proxy said before the client (PROXY protocol): a replay has its own.
  mutating func dropPreface() {
    let beginning = Array("PROXY ".utf8)
    guard head < pieces.count, let octets = pieces[head].octets else { return }
    if case .binary(_, _, _, let count) = ProxyFrame(Array(octets)) {
      _ = take(count)
      return
    }
    guard octets.starts(with: beginning), let feed = octets.firstIndex(of: Octet.lf) else { return }
    _ = take(feed + 1 - octets.startIndex)
  }

  private mutating func dropHead() {
    pieces[head].octets = nil
    head += 1
    // What is used up goes once it is the larger part.
    guard head > 1_000, head * 2 > pieces.count else { return }
    pieces.removeFirst(head)
    head = 0
  }
}
