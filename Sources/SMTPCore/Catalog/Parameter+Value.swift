extension Parameter {
  /// What the value of a parameter has to be.
  package enum Value: Hashable, Sendable {
    /// There is none.
    case none
    /// One of a few words.
    case choice([Choice])
    /// Octets of a message, in up to twenty digits.
    case octets
    /// Seconds from 1 to 999,999,999.
    case seconds
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// NEVER, or others of these words with commas between them.
    case list([Choice])
    /// A word in xtext (RFC 3461 §4) of up to so many characters.
    case xtext(longest: Int)
    /// A kind of address, `;` and the address in xtext, up to so many characters.
    case typedAddress(longest: Int)
    /// A mailbox in xtext, or `<>` for nobody in particular.
    case submitter
    /// Seconds, `;`, what to do then, and whether to trace (RFC 2852 §4).
    case deadline
    /// A moment as RFC 3339 writes it; `;C` or `;R` may follow where `hasAction`.
    case moment(hasAction: Bool)
    /// Anything.
    case word
    /// Anything or nothing.
    case optionalWord
  }
}

extension Parameter.Value {
  /// The first octet of `value` that cannot stand there, as an offset from its start; the length
  /// where something is missing at its end; nil if the value is well formed.
  package func flaw(in value: [UInt8]) -> Int? {
    switch self {
    case .none, .word, .optionalWord: nil
    case .choice(let choices): choices.contains { $0.word.isSpelled(value) } ? nil : 0
    case .octets: value.count > 20 ? 20 : Self.digitFlaw(in: value)
    case .seconds: Self.digitFlaw(in: value) ?? (Self.isPositive(value) ? nil : 0)
    case .integer(let range): Self.integer(value).map(range.contains) == true ? nil : 0
    case .list(let choices): Self.listFlaw(in: value, choices)
    case .xtext(let longest): Self.xtextFlaw(in: value, longest: longest)
    case .typedAddress(let longest): Self.typedAddressFlaw(in: value, longest: longest)
    case .submitter: Self.submitterFlaw(in: value)
    case .deadline: Self.deadlineFlaw(in: value)
    case .moment(let hasAction): Self.momentFlaw(in: value, hasAction: hasAction)
    }
  }

  /// Words that a value may be, where there are a few of them.
  package var choices: [Parameter.Choice] {
    switch self {
    case .choice(let choices), .list(let choices): choices
    default: []
    }
  }

  /// Whether a parameter may stand without a value.
  package var mayBeLeftOut: Bool {
    switch self {
    case .none, .optionalWord: true
    default: false
    }
  }

  private static func digitFlaw(in value: [UInt8]) -> Int? {
    value.isEmpty ? 0 : value.firstIndex { !Octet.isDigit($0) }
  }

  private static func isPositive(_ value: [UInt8]) -> Bool {
    value.count <= 9 && (Int(digits: value) ?? 0) > 0
  }

  private static func integer(_ value: [UInt8]) -> Int? {
    guard value.first == Octet.hyphen else { return Int(digits: value) }
    return Int(digits: value.dropFirst()).map { -$0 }
  }

  private static func listFlaw(in value: [UInt8], _ choices: [Parameter.Choice]) -> Int? {
    let words = value.split(separator: Octet.comma, omittingEmptySubsequences: false)
    for word in words where !choices.contains(where: { $0.word.isSpelled(word) }) {
      return word.startIndex
    }
    // NEVER rules the others out (RFC 3461 §4.1).
    let never = words.first { "NEVER".isSpelled($0) }
    return words.count > 1 ? never?.startIndex : nil
  }

  private static func xtextFlaw(in value: [UInt8], longest: Int) -> Int? {
    if value.isEmpty { return 0 }
    if Xtext.decode(value) == nil {
      return value.firstIndex { $0 <= Octet.space || $0 >= Octet.delete || $0 == Octet.equals }
        ?? value.firstIndex(of: Octet.plus) ?? 0
    }
    return value.count > longest ? longest : nil
  }

  private static func typedAddressFlaw(in value: [UInt8], longest: Int) -> Int? {
    guard let end = value.firstIndex(of: Octet.semicolon) else { return value.count }
    if end == 0 { return 0 }
    let address = Array(value[(end + 1)...])
    if value.prefix(end).map(Octet.upper) == Array("UTF-8".utf8) {
      return address.isEmpty ? value.count : nil
    }
    if value.count > longest { return longest }
    return xtextFlaw(in: address, longest: longest).map { $0 + end + 1 }
  }

  private static func submitterFlaw(in value: [UInt8]) -> Int? {
    if value.elementsEqual("<>".utf8) { return nil }
    guard let octets = Xtext.decode(value) else { return xtextFlaw(in: value, longest: .max) }
    do {
      _ = try Mailbox(octets)
      return nil
    } catch {
      // Where nothing is escaped, octet and character are the same.
      return octets.count == value.count ? error.offset : 0
    }
  }

  /// `["-" / "+"] 1*9DIGIT ";" ("N" / "R") ["T"]`
  private static func deadlineFlaw(in value: [UInt8]) -> Int? {
    let sign = value.first == Octet.hyphen || value.first == Octet.plus ? 1 : 0
    let digits = value.dropFirst(sign).prefix(while: Octet.isDigit)
    guard (1...9).contains(digits.count) else { return min(sign + digits.count, value.count) }
    let rest = value[digits.endIndex...]
    guard rest.first == Octet.semicolon else { return digits.endIndex }
    let mode = rest.dropFirst().map(Octet.upper)
    let modes = ["N", "R", "NT", "RT"].map { Array($0.utf8) }
    guard modes.contains(mode) else { return digits.endIndex + 1 }
    // A message can only be given back before a moment that is still to come (RFC 2852 §4).
    let isPast = value.first == Octet.hyphen || Int(digits: digits) == 0
    return isPast && mode.first == modes[1].first ? 0 : nil
  }

  /// `2026-11-21T19:27:16Z`, with an offset in the place of `Z`, and parts of a second.
  private static func momentFlaw(in value: [UInt8], hasAction: Bool) -> Int? {
    let shape = Array("0000-00-00T00:00:00".utf8)
    for (index, expected) in shape.enumerated() {
      guard index < value.count else { return value.count }
      let octet = Octet.upper(value[index])
      guard expected == Octet.zero ? Octet.isDigit(octet) : octet == expected else { return index }
    }
    var rest = value[shape.count...]
    if rest.first == Octet.dot {
      rest = rest.dropFirst().drop(while: Octet.isDigit)
    }
    guard let zone = rest.first else { return value.count }
    if Octet.upper(zone) == 0x5A {
      rest = rest.dropFirst()
    } else if zone == Octet.plus || zone == Octet.hyphen {
      let offset = rest.dropFirst().prefix(5)
      guard offset.count == 5 else { return value.count }
      rest = rest.dropFirst(6)
    } else {
      return rest.startIndex
    }
    if rest.isEmpty { return nil }
    let actions = ["C", "R"].map { Array(";\($0)".utf8) }
    return hasAction && actions.contains(rest.map(Octet.upper)) ? nil : rest.startIndex
  }
}

extension String {
  /// Whether `octets` spell this word of upper-case letters, in any case.
  func isSpelled(_ octets: some Sequence<UInt8>) -> Bool {
    octets.lazy.map(Octet.upper).elementsEqual(utf8)
  }
}
