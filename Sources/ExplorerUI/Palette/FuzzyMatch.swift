/// How what was typed fits a name: the closer, the greater.
struct FuzzyMatch: Hashable {
  /// Why it fits, the best last.
  private enum Kind: Int {
    /// Only what the action does has a word that begins so.
    case meaning
    /// The letters are in the name, in their order.
    case letters
    /// A later word of the name begins so, or the words begin with these letters.
    case wordStart
    case prefix
    case whole
  }

  /// How well it fits; only the order matters.
  let score: Int
  /// Which characters of the name fit.
  let places: [Int]

  /// Everything fits nothing typed.
  static let any = FuzzyMatch(.letters, [])

  /// What was typed only fits the meaning.
  static let meaning = FuzzyMatch(.meaning, [])

  private init(_ kind: Kind, _ places: [Int]) {
    // Letters that stand close to each other fit better.
    let spread = places.isEmpty ? 0 : places[places.count - 1] - places[0] - (places.count - 1)
    score = kind.rawValue * 1_000 - spread * 10 - (places.first ?? 0)
    self.places = places
  }

  /// How `typed` fits `name`; nil if it does not. Capital letters count as small ones.
  init?(_ typed: String, in name: String) {
    let typed = Array(typed.lowercased())
    let name = Array(name.lowercased())
    guard !typed.isEmpty else {
      self = .any
      return
    }
    if name.starts(with: typed) {
      self.init(name.count == typed.count ? .whole : .prefix, Array(typed.indices))
    } else if let start = Self.wordStarts(name).first(where: { name[$0...].starts(with: typed) }) {
      self.init(.wordStart, Array(start..<start + typed.count))
    } else if let places = Self.places(of: typed, in: name, among: Self.wordStarts(name)) {
      self.init(.wordStart, places)
    } else if let places = Self.places(of: typed, in: name, among: Array(name.indices)) {
      self.init(.letters, places)
    } else {
      return nil
    }
  }

  /// Where the words of a name begin.
  private static func wordStarts(_ name: [Character]) -> [Int] {
    name.indices.filter { $0 == 0 || name[$0 - 1] == "-" }
  }

  /// Where the letters stand, the first of each that comes behind the one before.
  private static func places(
    of typed: [Character], in name: [Character], among candidates: [Int]
  ) -> [Int]? {
    var places: [Int] = []
    var rest = candidates[...]
    for character in typed {
      guard let index = rest.firstIndex(where: { name[$0] == character }) else { return nil }
      places.append(rest[index])
      rest = rest[(index + 1)...]
    }
    return places
  }
}
