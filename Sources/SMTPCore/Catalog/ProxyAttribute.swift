/// What a proxy may tell of the client behind it: a row of the catalog (Postfix XCLIENT_README,
/// XFORWARD_README).
package struct ProxyAttribute: Hashable, Sendable {
  /// What a value has to be.
  package enum Value: Hashable, Sendable {
    /// A host's name, or any text.
    case text
    /// An IPv4 address, or `IPv6:` and one.
    case address
    /// A number up to 65535.
    case port
    /// One of a few words.
    case choice([String])
  }

  /// The name in upper case.
  package var name: String
  /// The commands that take it.
  package var verbs: [Verb]
  /// What its value has to be, once its xtext is read.
  package var value: Value

  private init(_ name: String, of verbs: [Verb], _ value: Value) {
    self.name = name
    self.verbs = verbs
    self.value = value
  }

  /// Values that stand for nothing known, and for nothing known yet.
  package static let unknownValues = ["[UNAVAILABLE]", "[TEMPUNAVAIL]"]

  /// The row of a name, given in upper case, on XCLIENT or XFORWARD; nil where there is none.
  package static func row(for name: String, of verb: Verb) -> ProxyAttribute? {
    all.first { $0.name == name && $0.verbs.contains(verb) }
  }

  /// The rows of a verb.
  package static func rows(of verb: Verb) -> [ProxyAttribute] {
    all.filter { $0.verbs.contains(verb) }
  }

  /// Every row.
  package static let all: [ProxyAttribute] = [
    .init("NAME", of: [.xclient, .xforward], .text),
    .init("ADDR", of: [.xclient, .xforward], .address),
    .init("PORT", of: [.xclient, .xforward], .port),
    .init("PROTO", of: [.xclient], .choice(["SMTP", "ESMTP"])),
    .init("PROTO", of: [.xforward], .text),
    .init("HELO", of: [.xclient, .xforward], .text),
    .init("LOGIN", of: [.xclient], .text),
    .init("DESTADDR", of: [.xclient], .address),
    .init("DESTPORT", of: [.xclient], .port),
    .init("REVERSE_NAME", of: [.xclient], .text),
    .init("IDENT", of: [.xforward], .text),
    .init("SOURCE", of: [.xforward], .choice(["LOCAL", "REMOTE"])),
  ]

  /// Whether a value, its xtext read, can stand there.
  package func allows(_ value: [UInt8]) -> Bool {
    if Self.unknownValues.contains(where: { $0.isSpelled(value) }) { return true }
    switch self.value {
    case .text: return !value.isEmpty
    case .address: return !value.isEmpty && AddressLiteral.isAddress(value)
    case .port: return value.count <= 5 && (Int(digits: value).map { $0 <= 65_535 } ?? false)
    case .choice(let words): return words.contains { $0.isSpelled(value) }
    }
  }
}
