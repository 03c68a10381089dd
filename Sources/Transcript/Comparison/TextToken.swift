import SMTPCore

/// A piece of a reply's text: a word, or what stands around one.
struct TextToken: Hashable {
  /// Its octets.
  var octets: ArraySlice<UInt8>
  /// Whether it only stands around words: brackets, commas, an equals sign.
  var isMark: Bool
  /// What makes it noise; nil where it means something.
  var noise: NoiseClass?

  /// The octets in lower case.
  var lowered: [UInt8] { Self.lowered(octets) }

  /// ASCII letters in lower case.
  static func lowered(_ octets: some Sequence<UInt8>) -> [UInt8] {
    octets.map { $0 &- 0x41 <= 25 ? $0 + 0x20 : $0 }
  }

  /// The pieces of a text.
  static func all(in text: ArraySlice<UInt8>) -> [TextToken] {
    text.split(whereSeparator: Octet.isBlank).flatMap(pieces)
  }

  private static func pieces(of word: ArraySlice<UInt8>) -> [TextToken] {
    var tokens: [TextToken] = []
    var end = word.endIndex
    while end > word.startIndex, closing.contains(word[end - 1]) { end -= 1 }
    var rest = word[..<end]
    while !rest.isEmpty {
      let core = rest.drop { opening.contains($0) }
      tokens += rest[..<core.startIndex].indices.map { mark(rest[$0...$0]) }
      if let equals = equals(in: core) {
        // `id=1tHuOe-0001Xy-3z`: the value has a meaning of its own.
        tokens.append(TextToken(octets: core[..<equals], isMark: false))
        tokens.append(mark(core[equals...equals]))
        rest = core[(equals + 1)...]
      } else {
        if !core.isEmpty { tokens.append(TextToken(octets: core, isMark: false)) }
        rest = []
      }
    }
    return tokens + word[end...].indices.map { mark(word[$0...$0]) }
  }

  /// Where a name ends that a value follows; nil where none does. No name is longer than this.
  private static func equals(in word: ArraySlice<UInt8>) -> Int? {
    guard let equals = word.prefix(40).firstIndex(of: Octet.equals), equals > word.startIndex,
      equals + 1 < word.endIndex,
      word[..<equals].allSatisfy({ Octet.isAlphanumeric($0) || $0 == Octet.hyphen })
    else { return nil }
    return equals
  }

  private static func mark(_ octets: ArraySlice<UInt8>) -> TextToken {
    TextToken(octets: octets, isMark: true)
  }

  private static let opening = Set("([{<\"'".utf8)
  private static let closing = Set(")]}>\"',;:.!?".utf8)
}
