import SMTPCore

/// Reads a list of addresses, one member at a time (RFC 5322 §3.4). Empty members are passed over
/// (§4.4).
struct AddressListParser {
  private var scanner: AddressScanner
  private var next: AddressToken?
  private var isStarted = false

  init(_ text: String) { scanner = AddressScanner(text) }

  /// The next member; nil at the end.
  mutating func item() throws(AddressListError) -> AddressList.Item? {
    if !isStarted { try advance() }
    isStarted = true
    while next?.kind == .special(Octet.comma) { try advance() }
    guard next != nil else { return nil }
    let phrase = try words()
    guard next?.kind == .special(Octet.colon) else {
      let address = try mailbox(behind: phrase)
      try endItem()
      return .mailbox(address)
    }
    try advance()
    var members: [MailAddress] = []
    while next?.kind != .special(Octet.semicolon) {
      if next == nil { throw error(.unclosed) }
      if next?.kind == .special(Octet.comma) {
        try advance()
        continue
      }
      members.append(try mailbox(behind: try words()))
    }
    try advance()
    try endItem()
    return .group(name: Self.text(of: phrase), members)
  }

  private mutating func advance() throws(AddressListError) { next = try scanner.next() }

  private func error(_ cause: AddressListError.Cause) -> AddressListError {
    AddressListError(cause: cause, offset: next?.offset ?? scanner.count)
  }

  /// A member ends at a comma or at the end.
  private mutating func endItem() throws(AddressListError) {
    guard let next else { return }
    guard next.kind == .special(Octet.comma) else { throw error(.trailing) }
  }

  /// Pieces up to the next special one.
  private mutating func words() throws(AddressListError) -> [AddressToken] {
    scanner.forgetComment()
    var words: [AddressToken] = []
    while let token = next {
      if case .special = token.kind { break }
      words.append(token)
      try advance()
    }
    return words
  }

  /// A mailbox: the words are its name where angle brackets follow, else its address.
  private mutating func mailbox(
    behind words: [AddressToken]
  ) throws(AddressListError) -> MailAddress {
    guard next?.kind == .special(Octet.less) else {
      guard let first = words.first else { throw error(.missing) }
      let address = try Self.address(words, at: first.offset)
      let comment = scanner.comment.map { String(decoding: $0, as: UTF8.self) }
      return MailAddress(name: comment, address: address)
    }
    let bracket = error(.unclosed)
    try advance()
    var inner: [AddressToken] = []
    while let token = next, token.kind != .special(Octet.greater) {
      inner.append(token)
      try advance()
    }
    guard let end = next else { throw bracket }
    try advance()
    // A route before the address is obsolete and means nothing (RFC 5322 §4.4).
    if inner.first?.raw.first == Octet.at,
      let colon = inner.firstIndex(where: { $0.kind == .special(Octet.colon) })
    {
      inner.removeFirst(colon + 1)
    }
    guard let first = inner.first else {
      throw AddressListError(cause: .missing, offset: end.offset)
    }
    let name = words.isEmpty ? nil : Self.text(of: words)
    return MailAddress(name: name, address: try Self.address(inner, at: first.offset))
  }

  /// The address that pieces make; the domain may go beyond ASCII, and the local part too.
  private static func address(
    _ words: [AddressToken], at offset: Int
  ) throws(AddressListError) -> String {
    for (before, word) in zip(words, words.dropFirst()) where word.hasGap {
      // Blanks around a dot and around the @ are obsolete and allowed (RFC 5322 §4.4).
      let edges = [before.raw.last, word.raw.first]
      let isJoint = edges.contains(Octet.dot) || edges.contains(Octet.at)
      if isJoint { continue }
      let isWhole = words.prefix { $0.offset < word.offset }.contains { $0.raw.contains(Octet.at) }
      throw isWhole
        ? AddressListError(cause: .trailing, offset: word.offset)
        : AddressListError(cause: .address(.localPartOctet), offset: word.offset - 1)
    }
    let octets = words.flatMap(\.raw)
    do throws(AddressError) {
      // Beyond ASCII everything is a letter (RFC 6531 §3.3).
      _ = try Mailbox(octets.map { $0 >= 0x80 ? 0x61 : $0 })
    } catch {
      throw AddressListError(cause: .address(error.cause), offset: offset + error.offset)
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// What a phrase says.
  private static func text(of words: [AddressToken]) -> String {
    var octets: [UInt8] = []
    for word in words {
      if word.hasGap, !octets.isEmpty { octets.append(Octet.space) }
      octets += word.value
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
