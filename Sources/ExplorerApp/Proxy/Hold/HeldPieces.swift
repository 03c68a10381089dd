import SMTPCore

/// Cuts what a client says into what is held by itself: whole lines outside of message content.
struct HeldPieces {
  /// One piece.
  enum Piece: Hashable {
    /// A whole line, its end included.
    case line([UInt8])
    /// What goes on without being held: content, and a line longer than any command.
    case content([UInt8])
  }

  /// Octets of the longest line that is held.
  private static let longestLine = 64 << 10

  /// What is still to be cut.
  private(set) var rest: [UInt8] = []
  /// The last octets of the content, by which its end is found.
  private var tail: [UInt8] = []
  /// How many octets nobody gets that the client is still to say.
  private var leftOut = 0

  /// Adds what the client says.
  mutating func add(_ octets: [UInt8]) {
    rest += octets.dropFirst(leftOut)
    leftOut -= min(leftOut, octets.count)
  }

  /// Leaves out the next octets, also those that are still to come: nobody gets the chunk of a BDAT
  /// that went nowhere.
  mutating func leaveOut(_ count: Int) {
    let present = take(count).count
    leftOut = count - present
  }

  /// All that is left.
  mutating func takeRest() -> [UInt8] {
    defer { rest = [] }
    return rest
  }

  /// The next piece, where the session is known up to it; nil where more has to come.
  ///
  /// - Parameter isInLine: Whether a line has begun to go on: the rest of it follows unheld.
  mutating func next(in session: Session, isInLine: Bool) -> Piece? {
    guard !rest.isEmpty else { return nil }
    if let missing = session.chunkRemainder { return .content(take(missing)) }
    if session.isInContent { return .content(take(contentLength())) }
    tail = []
    let end = rest.firstIndex(of: Octet.lf).map { $0 + 1 }
    if isInLine { return .content(take(end ?? rest.count)) }
    if let end { return .line(take(end)) }
    return rest.count >= Self.longestLine ? .content(takeRest()) : nil
  }

  /// How much of what is left is content, the lone dot included.
  private mutating func contentLength() -> Int {
    let end: [UInt8] = [Octet.cr, Octet.lf, Octet.dot, Octet.cr, Octet.lf]
    let before = tail.isEmpty ? [Octet.cr, Octet.lf] : tail
    let octets = before + rest
    let length = octets.firstRange(of: end).map { $0.upperBound - before.count } ?? rest.count
    tail = Array(octets.prefix(before.count + length).suffix(end.count - 1))
    return length
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    let piece = Array(rest.prefix(count))
    rest.removeFirst(piece.count)
    return piece
  }
}
