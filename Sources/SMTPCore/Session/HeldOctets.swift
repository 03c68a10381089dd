/// Client octets behind an unanswered DATA or AUTH, held until its reply says what they are.
///
/// Memory is bounded: beyond a limit octets are counted and reported, not kept.
struct HeldOctets: Hashable, Sendable {
  /// How many octets are held at most.
  static let limit = 16 << 20

  /// One thing that is held.
  enum Content: Hashable, Sendable {
    case octets(ArraySlice<UInt8>)
    case redacted(Redaction)
    case chunk([UInt8])
  }

  /// One thing that is held and its moment.
  struct Piece: Hashable, Sendable {
    var content: Content
    var at: Instant?
  }

  private var pieces: [Piece] = []
  private var head = 0
  private var count = 0
  /// Octets beyond the limit.
  private(set) var dropped = 0

  /// Whether nothing is held.
  var isEmpty: Bool { head == pieces.count }
  /// The oldest piece.
  var first: Piece? { isEmpty ? nil : pieces[head] }

  /// Holds one more piece.
  mutating func append(_ piece: Piece) {
    let size =
      switch piece.content {
      case .octets(let octets): octets.count
      case .chunk(let octets): octets.count
      case .redacted: 64
      }
    guard dropped == 0, count + size <= Self.limit else {
      dropped = dropped.addingClamped(size)
      return
    }
    count += size
    pieces.append(piece)
  }

  /// The oldest piece was read but for `rest`.
  mutating func replaceFirst(with rest: Content?) {
    guard !isEmpty else { return }
    if let rest {
      pieces[head].content = rest
      return
    }
    head += 1
    if isEmpty { self = HeldOctets(dropped: dropped) }
  }

  /// The octets beyond the limit, which are told only once.
  mutating func takeDropped() -> Int {
    defer { dropped = 0 }
    return dropped
  }

  private init(dropped: Int) { self.dropped = dropped }

  /// Nothing held.
  init() {}
}
