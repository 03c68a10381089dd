/// Numbers with the base 16.
package enum Hexadecimal {
  /// `number` in lower case, with zeros in front up to so many digits.
  package static func text(_ number: some BinaryInteger, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
