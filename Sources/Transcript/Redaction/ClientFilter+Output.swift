extension ClientFilter {
  /// The pieces that the octets of one event become; what is all clear stays one piece.
  struct Output {
    /// The octets of the event.
    let octets: [UInt8]
    /// Up to here they are taken.
    private(set) var place = 0
    private var pieces: [Piece] = []
    /// From here to `place` all may be told.
    private var clear = 0
    /// What was held back of earlier events, and may be told before that.
    private var earlier: [UInt8] = []

    init(_ octets: [UInt8]) {
      self.octets = octets
    }

    /// Tells octets that were `held` back, and those up to `end`.
    mutating func tell(_ held: [UInt8], to end: Int) {
      if !held.isEmpty {
        close()
        earlier = held
      }
      place = end
    }

    /// Leaves out the octets up to `end`; `piece` stands for them.
    mutating func leaveOut(to end: Int, as piece: Piece? = nil) {
      close()
      if let piece { add(piece) }
      place = end
      clear = end
    }

    /// Adds a piece.
    mutating func add(_ piece: Piece) {
      pieces.append(piece)
    }

    /// The pieces, in their order.
    mutating func finish() -> [Piece] {
      close()
      return pieces
    }

    private mutating func close() {
      let region = clear == 0 && place == octets.count ? octets : Array(octets[clear..<place])
      let told = earlier.isEmpty ? region : earlier + region
      if !told.isEmpty { pieces.append(.clear(told)) }
      earlier = []
      clear = place
    }
  }
}
