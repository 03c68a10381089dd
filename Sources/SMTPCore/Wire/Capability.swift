/// One keyword of an EHLO reply with its parameters (RFC 5321 §4.1.1.1).
package struct Capability: Hashable, Sendable {
  /// The keyword in upper case.
  package var keyword: String
  /// Its parameters, as written.
  package var parameters: [String]

  /// How many octets of a line are read; the standard allows 512 (RFC 5321 §4.5.3.1.5).
  private static let readOctets = 2_048

  /// Reads the text of one line behind code and separator; nil if there is no word.
  package init?(text: ArraySlice<UInt8>) {
    let words = text.prefix(Self.readOctets).split(whereSeparator: Octet.isBlank)
    guard let first = words.first else { return nil }
    keyword = VisibleText.string(first.map(Octet.upper))
    parameters = words.dropFirst().map { VisibleText.string($0) }
  }

  /// Keyword and parameters in one line.
  package var text: String { ([keyword] + parameters).joined(separator: " ") }
}
