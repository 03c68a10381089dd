/// How a line ended on the wire. Only CRLF is right (RFC 5321 §2.3.8).
package enum LineEnding: Hashable, Sendable {
  case crlf
  /// A line feed without a carriage return before it.
  case bareLF
  /// The source ended inside the line.
  case missing

  /// Octets of the ending itself.
  package var octets: Int {
    switch self {
    case .crlf: 2
    case .bareLF: 1
    case .missing: 0
    }
  }
}
