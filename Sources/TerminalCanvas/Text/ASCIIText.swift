/// The printable characters of ASCII as strings that are made once: most cells hold one of them.
enum ASCIIText {
  private static let texts: [String] = (0x20..<0x7F).map { String(Unicode.Scalar($0)) }

  /// The text of an octet; nil where it is none of the printable ones.
  static subscript(_ octet: UInt8) -> String? {
    guard (0x20..<0x7F).contains(octet) else { return nil }
    return texts[Int(octet) - 0x20]
  }

  /// The text of a scalar; nil where it is none of the printable ones.
  static subscript(_ scalar: Unicode.Scalar) -> String? {
    scalar.isASCII ? self[UInt8(truncatingIfNeeded: scalar.value)] : nil
  }
}
