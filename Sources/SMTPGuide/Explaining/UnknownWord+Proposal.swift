import SMTPCore

/// What was probably meant by a word that nobody knows.
extension UnknownWord {
  /// The word `token` of a line, with what is nearest to it among all that can be explained. A
  /// line of a few words may be a term, too.
  init(nearestTo token: [UInt8], in line: [[UInt8]]) {
    let isShort = (2...Term.mostWords).contains(line.count)
    let whole = isShort ? Array(line.joined(separator: [Octet.space])) : []
    self.init(
      word: String(decoding: token, as: UTF8.self),
      proposal: Self.nearest(to: token, among: Self.names)
        ?? Self.nearest(to: whole, among: Self.names.filter { $0.name.contains(" ") }))
  }

  /// A word that can be proposed.
  private struct Name {
    let name: String
    /// The letters that it is compared by.
    let octets: [UInt8]
    /// Which letters it has, a bit each; one slip changes two of them at most.
    let letters: UInt64
    /// How long the mistyped word has to be for one slip, and for two.
    let leastForOne: Int
    let leastForTwo: Int

    init(_ name: String, one: Int = 4, two: Int = 6) {
      self.name = name
      self.octets = name.utf8.map(Octet.upper)
      letters = UnknownWord.letters(of: octets)
      leastForOne = one
      leastForTwo = two
    }
  }

  private static let longestWord = 32

  /// The nearest, one slip in a short word, two in a longer one; nil where none is near.
  private static func nearest(to octets: [UInt8], among names: [Name]) -> String? {
    guard (3...longestWord).contains(octets.count) else { return nil }
    let word = octets.map(Octet.upper)
    let letters = letters(of: word)
    var best: (name: String, distance: Int)?
    for name in names where abs(name.octets.count - word.count) <= 2 {
      let allowed = word.count >= name.leastForTwo ? 2 : word.count >= name.leastForOne ? 1 : 0
      guard (letters ^ name.letters).nonzeroBitCount <= 2 * allowed else { continue }
      let distance = EditDistance.between(word, name.octets)
      if distance <= allowed, distance < best?.distance ?? 3 { best = (name.name, distance) }
    }
    return best?.name
  }

  private static func letters(of octets: [UInt8]) -> UInt64 {
    octets.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// All that can be explained and is made of letters; of two as near, the first is proposed.
  private static let names: [Name] = {
    let verbs = Verb.allCases.filter(\.isSuggested) + Verb.allCases.filter { !$0.isSuggested }
    let extensions = Extension.all.filter { $0.status == .current }.map(\.keyword)
    let terms = Term.all.flatMap { [$0.name] + $0.otherNames }
    return verbs.map { Name($0.rawValue, one: 3, two: 5) }
      + Parameter.all.map { Name($0.keyword) } + extensions.map { Name($0) }
      + MechanismFacts.all.map { Name($0.name, one: 3, two: 5) }
      + terms.filter { $0.utf8.count > 3 }.map { Name($0) }
      + StateName.allCases.map { Name($0.rawValue) }
      + FindingID.allCases.map { Name($0.rawValue, one: 6, two: 6) }
  }()
}
