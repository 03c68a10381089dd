/// Foreign octets as text that is harmless wherever it is put: on a terminal, in an export, in a
/// clipboard or a title.
///
/// Controls and invalid octets become `\\x1B`, invisible and direction-changing scalars
/// `\\u{202E}`. Nothing else may show a peer's octets to a person.
package enum VisibleText {
  /// `octets` as harmless text on one line.
  package static func string(_ octets: some Sequence<UInt8>) -> String {
    string(Array(octets)[...])
  }

  /// `octets` as harmless text on one line.
  package static func string(_ octets: [UInt8]) -> String { string(octets[...]) }

  /// `octets` as harmless text on one line.
  package static func string(_ octets: ArraySlice<UInt8>) -> String {
    if octets.allSatisfy(Octet.isVisible) {
      return String(decoding: octets, as: UTF8.self)
    }
    var text = ""
    var rest = octets
    while let first = rest.first {
      if let scalar = scalar(atStartOf: rest) {
        append(scalar, to: &text)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        text += "\\x" + Hexadecimal.text(first, digits: 2).uppercased()
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// Text of a person or of another program, made harmless in the same way.
  package static func string(_ text: String) -> String { string(text.utf8) }

  /// Whether `scalar` may stand in the open: it neither controls a terminal nor hides or turns
  /// the text around it.
  package static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
      return false
    default:
      return !scalar.properties.isDefaultIgnorableCodePoint
        && !scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isHarmless(scalar) {
      text.unicodeScalars.append(scalar)
    } else if scalar.isASCII {
      text += "\\x" + Hexadecimal.text(scalar.value, digits: 2).uppercased()
    } else {
      text += "\\u{" + Hexadecimal.text(scalar.value, digits: 0).uppercased() + "}"
    }
  }

  /// The scalar that the first octets encode, or nil where they are no valid UTF-8.
  private static func scalar(atStartOf octets: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = octets.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }
}
