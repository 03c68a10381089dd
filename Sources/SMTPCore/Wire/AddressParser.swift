/// Reads paths, mailboxes and domains strictly by the grammar of RFC 5321 §4.1.2, where SMTPUTF8 is
/// in force with what RFC 6531 §3.3 adds to it.
///
/// One octet at a time, from the front; errors say where.
struct AddressParser {
  static let longestLocalPart = 64
  static let longestDomain = 255
  static let longestPath = 256
  static let longestLabel = 63

  private let octets: [UInt8]
  /// Whether letters beyond ASCII may stand in local parts and domains.
  private let allowsUTF8: Bool
  /// How many octets were read.
  private(set) var position = 0

  init(_ octets: some Sequence<UInt8>, allowsUTF8: Bool = false) {
    self.octets = Array(octets)
    self.allowsUTF8 = allowsUTF8
  }

  /// The next octet; nil at the end.
  var next: UInt8? { position < octets.count ? octets[position] : nil }

  /// Steps over the next octet if it is this one.
  mutating func skip(_ octet: UInt8) -> Bool {
    guard next == octet else { return false }
    position += 1
    return true
  }

  /// Holds that nothing is left.
  func end() throws(AddressError) {
    guard next == nil else { throw error(.trailingOctets) }
  }

  /// A path in angle brackets, with or without a source route.
  mutating func path() throws(AddressError) -> Path {
    let start = position
    guard skip(Octet.less) else { throw error(.noOpeningBracket) }
    if skip(Octet.greater) { return .null }
    if next == Octet.at { try route() }
    let path: Path
    if isPostmasterNext {
      path = .postmaster
      position += Self.postmaster.count - 1
    } else {
      path = .mailbox(try mailbox())
    }
    guard skip(Octet.greater) else { throw error(.noClosingBracket) }
    guard position - start <= Self.longestPath else { throw error(.pathTooLong, at: start) }
    return path
  }

  /// `local-part@domain`.
  mutating func mailbox() throws(AddressError) -> Mailbox {
    let start = position
    if next == Octet.quote { try quotedString() } else { try dotString() }
    let localPart = Array(octets[start..<position])
    guard localPart.count <= Self.longestLocalPart else {
      throw error(.localPartTooLong, at: start)
    }
    guard skip(Octet.at) else { throw error(.noAt) }
    return Mailbox(localPart: localPart, domain: try domainOrLiteral())
  }

  /// A local part alone, as VRFY and EXPN take it.
  mutating func localPart() throws(AddressError) -> [UInt8] {
    let start = position
    if next == Octet.quote { try quotedString() } else { try dotString() }
    return Array(octets[start..<position])
  }

  /// The octets from `start` to the position.
  func read(from start: Int) -> [UInt8] { Array(octets[start..<position]) }

  /// Goes back or on to a place.
  mutating func move(to place: Int) { position = min(max(0, place), octets.count) }

  /// The first place at or behind the position where `octet` stands.
  func find(_ octet: UInt8) -> Int? { octets[position...].firstIndex(of: octet) }

  /// The octets of the UTF-8 scalar that stands next; nil where none beyond ASCII does, or none
  /// may.
  var nextScalarLength: Int? {
    guard allowsUTF8, let next, next >= 0x80 else { return nil }
    let piece = octets[position...].prefix(4)
    let counts = (2...4).filter { $0 <= piece.count }
    return counts.first { count in
      String(validating: piece.prefix(count), as: UTF8.self)?.unicodeScalars.count == 1
    }
  }

  /// An error here, or at another place; an octet beyond ASCII is the cause wherever it stands.
  func error(_ cause: AddressError.Cause, at offset: Int? = nil) -> AddressError {
    if offset == nil, let next, next >= 0x80 {
      return AddressError(cause: allowsUTF8 ? .badUTF8 : .nonASCII, offset: position)
    }
    return AddressError(cause: cause, offset: offset ?? position)
  }

  private static let postmaster = Array("POSTMASTER>".utf8)

  private var isPostmasterNext: Bool {
    octets[position...].prefix(Self.postmaster.count).lazy.map(Octet.upper)
      .elementsEqual(Self.postmaster)
  }

  /// `@domain,@domain:`, which receivers must accept and should ignore (§4.1.1.3).
  private mutating func route() throws(AddressError) {
    repeat {
      guard skip(Octet.at) else { throw error(.badRoute) }
      try domain()
    } while skip(Octet.comma)
    guard skip(Octet.colon) else { throw error(.badRoute) }
  }

  private mutating func dotString() throws(AddressError) {
    let start = position
    while let octet = next {
      if let length = nextScalarLength {
        position += length
        continue
      }
      guard Octet.isAtomText(octet) || octet == Octet.dot else { break }
      if octet == Octet.dot, position == start || octets[position - 1] == Octet.dot {
        throw error(.misplacedDot)
      }
      position += 1
    }
    guard position > start else {
      let isMissing = next == nil || next == Octet.at || next == Octet.greater
      throw error(isMissing ? .noLocalPart : .localPartOctet)
    }
    // What follows the dot is more telling than that nothing does.
    if let next, next >= 0x80 { throw error(.localPartOctet) }
    if octets[position - 1] == Octet.dot { throw error(.misplacedDot, at: position - 1) }
    if let next, next != Octet.at, next != Octet.greater { throw error(.localPartOctet) }
  }

  private mutating func quotedString() throws(AddressError) {
    let start = position
    position += 1
    while let octet = next, octet != Octet.quote {
      if let length = nextScalarLength {
        position += length
        continue
      }
      guard octet >= Octet.space, octet < Octet.delete else { throw error(.localPartOctet) }
      position += 1
      if octet == Octet.backslash {
        guard let escaped = next else { break }
        guard escaped >= Octet.space, escaped < Octet.delete else {
          throw error(.localPartOctet)
        }
        position += 1
      }
    }
    guard skip(Octet.quote) else { throw error(.openQuote, at: start) }
  }
}
