// The standard library normalises text to compare it, and shows how in this interface only.
@_spi(_Unicode) import Swift

/// A domain in both its forms: as people write it, and as the name system knows it (RFC 5890
/// §2.3.2.1; RFC 6531 §3.2).
///
/// Letters become small and marks join their letters before a label is converted, as UTS 46 has
/// it. What is no letter, mark or digit is refused; the rules for writing from right to left are
/// not held.
package enum InternationalDomain {
  /// The domain with a label `xn--…` for each that is not ASCII; nil where one cannot be converted.
  package static func ascii(_ domain: some Sequence<UInt8>) -> [UInt8]? {
    var labels: [[UInt8]] = []
    for label in split(domain) {
      guard let ascii = asciiLabel(label) else { return nil }
      labels.append(ascii)
    }
    let joined = Array(labels.joined(separator: [Octet.dot]))
    return joined.count <= AddressParser.longestDomain ? joined : nil
  }

  /// An address (`local-part@domain`) with its domain in ASCII; nil where that is not enough,
  /// because its local part goes beyond ASCII, or where the domain cannot be converted.
  package static func asciiAddress(_ address: String) -> String? {
    let octets = Array(address.utf8)
    guard let at = octets.lastIndex(of: Octet.at), octets[..<at].allSatisfy({ $0 < 0x80 }),
      let domain = ascii(octets[(at + 1)...])
    else { return nil }
    return String(decoding: octets[...at] + domain, as: UTF8.self)
  }

  /// The domain as people write it; nil where no label of it is written otherwise.
  package static func unicode(_ domain: some Sequence<UInt8>) -> String? {
    let labels = split(domain)
    let converted = labels.map(unicodeLabel)
    guard converted.contains(where: { $0 != nil }) else { return nil }
    return zip(labels, converted).map { $1 ?? VisibleText.string($0) }.joined(separator: ".")
  }

  /// The other form of a domain: `xn--…` for one beyond ASCII, and the other way round; nil where
  /// it has only one.
  package static func otherForm(of domain: [UInt8]) -> String? {
    if domain.contains(where: { $0 >= 0x80 }) {
      return ascii(domain).map { VisibleText.string($0) }
    }
    return unicode(domain)
  }

  /// A label as the name system knows it; nil where it has none such.
  static func asciiLabel(_ label: some Collection<UInt8>) -> [UInt8]? {
    if label.allSatisfy({ $0 < 0x80 }) { return Array(label) }
    guard label.count <= 4 * AddressParser.longestLabel,
      let text = String(validating: label, as: UTF8.self)
    else { return nil }
    let scalars = mapped(text)
    guard isLabel(scalars), let encoded = Punycode.encode(scalars) else { return nil }
    let ascii = prefix + encoded
    return ascii.count <= AddressParser.longestLabel ? ascii : nil
  }

  /// What a label `xn--…` stands for; nil for any other, and where it stands for nothing.
  private static func unicodeLabel(_ label: [UInt8]) -> String? {
    let small = label.map(lower)
    guard small.starts(with: prefix), let scalars = Punycode.decode(Array(small.dropFirst(4))),
      scalars.contains(where: { !$0.isASCII }), isLabel(scalars)
    else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    // Two labels that look the same must not stand for different hosts.
    guard asciiLabel(Array(String(text).utf8)) == small else { return nil }
    return VisibleText.string(Array(String(text).utf8))
  }

  private static let prefix = Array("xn--".utf8)

  private static func split(_ domain: some Sequence<UInt8>) -> [[UInt8]] {
    Array(domain).split(separator: Octet.dot, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func lower(_ octet: UInt8) -> UInt8 {
    octet &- 0x41 <= 25 ? octet + 0x20 : octet
  }

  /// In small letters, each mark joined with the letter before it where there is one for both (NFC).
  private static func mapped(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars.map(\.properties.lowercaseMapping).joined()._nfc)
  }

  /// Whether scalars may be a label (RFC 5891 §4.2.3, RFC 5892 §2).
  private static func isLabel(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last, first != "-", last != "-",
      !scalars.dropFirst(2).prefix(2).elementsEqual(["-", "-"] as [Unicode.Scalar]),
      !isMark(first)
    else { return false }
    return scalars.indices.allSatisfy { isAllowed(scalars[$0], behind: scalars[..<$0].last) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    // The letters ß and ς, which mapping would change; signs that are parts of words.
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007, 0x30FB, 0x5F3, 0x5F4, 0x375, 0xB7: return true
    // The joiners go behind a virama (RFC 5892 A.1, A.2).
    case 0x200C, 0x200D: return last?.properties.canonicalCombiningClass == .virama
    case 0..<0x80:
      return scalar == "-" || scalar.properties.numericType != nil
        || ("a"..."z").contains(scalar)
    default: break
    }
    guard !scalar.properties.changesWhenNFKCCaseFolded else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }
}
