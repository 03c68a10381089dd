/// The first thing in a line of a reply that breaks the grammar (RFC 5321 §4.2), and where.
package struct ReplyProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It does not begin with three digits.
    case noCode
    /// The first digit is none of 2 to 5.
    case firstDigit
    /// The second digit is none of 0 to 5.
    case secondDigit
    /// Neither a space nor a hyphen follows the code.
    case noSeparator
    /// Another code than the lines before it have.
    case otherCode(Int)
    /// A control octet stands in it.
    case control
    /// An octet beyond ASCII, which the client has not asked for with SMTPUTF8.
    case nonASCII
    /// It has more octets than this, CRLF included.
    case lineTooLong(limit: Int)
  }

  /// What is wrong.
  package var kind: Kind
  /// The octets of the line that are; empty at its end where something is missing.
  package var range: Range<Int>
  /// Whether the line may still become right by what is typed at its end.
  package var isUnfinished: Bool
}
