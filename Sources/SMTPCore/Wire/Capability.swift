/// One keyword of an EHLO reply with its parameters (RFC 5321 §4.1.1.1).
package struct Capability: Hashable, Sendable {
  /// The keyword in upper case.
  package var keyword: String
  /// Its parameters, as written.
  package var parameters: [String]

  /// Reads the text of one line behind code and separator; nil if there is no word.
  package init?(text: ArraySlice<UInt8>) {
    let words = text.split(whereSeparator: Octet.isBlank)
    guard let first = words.first else { return nil }
    keyword = VisibleText.string(first.map(Octet.upper))
    parameters = words.dropFirst().map { VisibleText.string($0) }
  }

  /// Keyword and parameters in one line.
  package var text: String { ([keyword] + parameters).joined(separator: " ") }
}
