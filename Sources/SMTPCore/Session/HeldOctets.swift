/// Client octets behind an unanswered DATA or AUTH, held until its reply says what they are.
///
/// Memory is bounded: beyond a limit octets are counted and reported, not kept.
struct HeldOctets: Hashable, Sendable {
  /// How many octets are held at most.
  static let limit = 16 << 20
  /// How many pieces keep their own moments; small ones beyond are held together.
  static let exactPieces = 65_536
  private static let joinedOctets = 4_096

  /// One thing that is held.
  enum Content: Hashable, Sendable {
    case octets(ArraySlice<UInt8>)
    case redacted(Redaction)
    case chunk([UInt8])

    /// How many octets went over the wire.
    var wireOctets: Int {
      switch self {
      case .octets(let octets): octets.count
      case .chunk(let octets): octets.count
      case .redacted(let redaction): redaction.octets
      }
    }

    /// What it counts towards the limit: roughly its memory.
    var size: Int {
      switch self {
      case .octets, .chunk: wireOctets
      case .redacted: 64
      }
    }
  }

  /// One thing that is held and its moment.
  struct Piece: Hashable, Sendable {
    var content: Content
    var at: Instant?
  }

  private var pieces = BlockQueue<Piece>()
  /// What is held counts so much towards the limit.
  private(set) var count = 0
  /// Octets beyond the limit.
  private(set) var dropped = 0

  /// Nothing held.
  init() {}

  /// Whether nothing is held.
  var isEmpty: Bool { pieces.isEmpty }
  /// The oldest piece.
  var first: Piece? { pieces.first }

  /// Holds one more piece.
  mutating func append(_ piece: Piece) {
    let size = piece.content.size
    guard dropped == 0, size <= Self.limit - count else {
      // Octets are cut at the limit itself, in whatever pieces they come.
      if dropped == 0, case .octets(let octets) = piece.content, count < Self.limit {
        dropped = size - (Self.limit - count)
        hold(Piece(content: .octets(octets.prefix(Self.limit - count)), at: piece.at))
      } else {
        dropped = dropped.addingClamped(size)
      }
      return
    }
    hold(piece)
  }

  /// The oldest piece was read but for `rest`.
  mutating func replaceFirst(with rest: Content?) {
    guard let first else { return }
    count -= first.content.size - (rest?.size ?? 0)
    if let rest {
      pieces.updateFirst { $0.content = rest }
    } else {
      pieces.removeFirst()
    }
  }

  /// The octets beyond the limit, which are told only once.
  mutating func takeDropped() -> Int {
    defer { dropped = 0 }
    return dropped
  }

  private mutating func hold(_ piece: Piece) {
    count += piece.content.size
    if pieces.count >= Self.exactPieces, case .octets(let octets) = piece.content {
      var isJoined = false
      pieces.updateLast { last in
        guard case .octets(var joined) = last.content, joined.count < Self.joinedOctets else {
          return
        }
        last.content = .octets([])
        joined.append(contentsOf: octets)
        last.content = .octets(joined)
        isJoined = true
      }
      if isJoined { return }
    }
    pieces.append(piece)
  }
}
