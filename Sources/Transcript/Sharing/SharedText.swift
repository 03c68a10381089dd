import SMTPCore

/// Free text as it is shared: its addresses, names and tokens are replaced, its other words stay.
struct SharedText {
  var standIns = StandIns()
  /// Words that are names, in upper case.
  var names: Set<[UInt8]> = []
  /// Words that are tokens although they may not look so, in upper case.
  var tokens: Set<[UInt8]> = []

  /// Whether it is what a server says in its own words, in which names nobody told may stand.
  private var isProse = false

  init() {}

  /// What a server says in its own words.
  mutating func prose(_ text: some Sequence<UInt8>) -> [UInt8] {
    isProse = true
    defer { isProse = false }
    return written(Array(text))
  }

  /// What somebody wrote, with telephone numbers in it.
  mutating func written(_ text: [UInt8]) -> [UInt8] {
    var shared: [UInt8] = []
    var start = 0
    for place in WrittenTelephone.places(in: text) {
      shared += clean(text[start..<place.lowerBound]) + standIns.telephone(text[place])
      start = place.upperBound
    }
    return shared + clean(text[start...])
  }

  /// Text without what tells who, where or which.
  mutating func clean(_ text: some Sequence<UInt8>) -> [UInt8] {
    var clean: [UInt8] = []
    var run: [UInt8] = []
    for octet in text {
      if Self.isBetween(octet) {
        clean += word(run[...])
        run = []
        clean.append(octet)
      } else {
        run.append(octet)
      }
    }
    return clean + word(run[...])
  }

  /// The pieces of a text that can be names, as `clean` takes it apart.
  static func words(of text: some Sequence<UInt8>) -> [ArraySlice<UInt8>] {
    Array(text).split(whereSeparator: isBetween).map(trimmed)
  }

  /// What stands between words.
  private static func isBetween(_ octet: UInt8) -> Bool {
    switch octet {
    case ...Octet.space, Octet.delete, Octet.less, Octet.greater, Octet.openBracket,
      Octet.closeBracket, Octet.comma, Octet.semicolon, Octet.quote, Octet.equals:
      true
    default: "()'|`{}".utf8.contains(octet)
    }
  }

  /// What stands within a word and takes it apart where it is no address.
  private static func isWithin(_ octet: UInt8) -> Bool {
    ":/?&#\\%+!*~$^@".utf8.contains(octet)
  }

  private static func trimmed(_ run: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var run = run
    while let last = run.last, ".!?".utf8.contains(last) { run = run.dropLast() }
    if run.count > 1, run.last == Octet.colon, run.dropLast().last != Octet.colon {
      run = run.dropLast()
    }
    return run
  }

  private mutating func word(_ run: ArraySlice<UInt8>) -> [UInt8] {
    guard !run.isEmpty else { return [] }
    let core = Self.trimmed(run)
    return replaced(core) + run[core.endIndex...]
  }

  private mutating func replaced(_ core: ArraySlice<UInt8>) -> [UInt8] {
    if let piece = name(core) { return piece }
    if let at = core.lastIndex(of: Octet.at) {
      let domain = core[(at + 1)...]
      let person = at > core.startIndex ? standIns.person(core[..<at]) : []
      return person + [Octet.at] + (domain.isEmpty ? [] : standIns.domain(domain))
    }
    guard core.contains(where: Self.isWithin) else { return piece(core) }
    let tag = Array("IPV6:".utf8)
    if core.lazy.map(Octet.upper).starts(with: tag), WrittenAddress.isIPv6(core.dropFirst(5)) {
      return core.prefix(5) + standIns.address(core.dropFirst(5))
    }
    if WrittenAddress.isIPv6(core) { return standIns.address(core) }
    var text: [UInt8] = []
    var start = core.startIndex
    for index in core.indices where Self.isWithin(core[index]) {
      text += piece(core[start..<index]) + [core[index]]
      start = index + 1
    }
    return text + piece(core[start...])
  }

  /// What stands for a word that is a name, an address or a token; nil for any other.
  private mutating func name(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    let key = word.map(Octet.upper)
    if tokens.contains(key) { return standIns.token(word) }
    if names.contains(key) { return standIns.person(word) }
    if WrittenAddress.isIPv4(word) { return standIns.address(word) }
    if WrittenAddress.isHost(word) { return standIns.host(word) }
    return nil
  }

  private mutating func piece(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    if piece.isEmpty { return [] }
    if let name = name(piece) { return name }
    if Self.isToken(piece) { return standIns.token(piece) }
    if isProse {
      if SharedWords.mayBeName(piece) { return standIns.person(piece) }
      if SharedWords.mayBeMachine(piece) { return standIns.host(piece) }
    }
    guard piece.contains(Octet.dot) else { return Array(piece) }
    // Numbers of versions, and enhanced codes.
    if piece.allSatisfy({ Octet.isDigit($0) || $0 == Octet.dot }) { return Array(piece) }
    let parts = piece.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return Array(
      parts.map { name($0) ?? (Self.isToken($0) ? standIns.token($0) : Array($0)) }
        .joined(separator: [Octet.dot]))
  }

  /// Whether a piece begins with a date: `2037-12-31`.
  private static func isDate(_ piece: ArraySlice<UInt8>) -> Bool {
    let parts = piece.prefix(10).split(separator: Octet.hyphen, omittingEmptySubsequences: false)
    return piece.count <= 20 && parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy(Octet.isDigit) }
  }

  /// Whether a piece looks like an identifier: letters and digits mixed, or too long for a word.
  static func isToken(_ piece: ArraySlice<UInt8>) -> Bool {
    guard !piece.contains(Octet.dot), !SharedWords.isProtocol(piece) else { return false }
    let digits = piece.count(where: Octet.isDigit)
    if digits == piece.count { return digits >= 9 }
    if isDate(piece) { return false }
    if piece.count >= 6, digits >= 2 { return true }
    return piece.count >= 20 && !piece.contains(Octet.hyphen)
  }
}
