/// One line of a reply (RFC 5321 §4.2).
package struct ReplyLine: Hashable, Sendable {
  /// What stands between the code and the text.
  package enum Separator: Hashable, Sendable {
    /// A space: the reply's last line.
    case space
    /// A hyphen: more lines follow.
    case hyphen
    /// Nothing at all: the line is the bare code. Clients cope with it as with a space.
    case nothing
    /// The text follows the code without any separator.
    case missing
    /// The line does not even start with a code.
    case noCode
  }

  /// The line as it stood on the wire.
  package var line: WireLine
  /// The three digits at its start; nil if it does not start with three digits.
  package var code: Int?
  /// What stands behind the code.
  package var separator: Separator

  /// Reads one line; every octet sequence is some reply line.
  package init(_ line: WireLine) {
    self.line = line
    let octets = line.octets
    guard octets.count >= 3, octets[0..<3].allSatisfy(Octet.isDigit) else {
      code = nil
      separator = .noCode
      return
    }
    code = octets[0..<3].reduce(0) { $0 * 10 + Int($1 - Octet.zero) }
    guard octets.count > 3 else {
      separator = .nothing
      return
    }
    switch octets[3] {
    case Octet.space: separator = .space
    case Octet.hyphen: separator = .hyphen
    default: separator = .missing
    }
  }

  /// The text behind code and separator.
  package var text: ArraySlice<UInt8> {
    switch separator {
    case .space, .hyphen: line.octets[4...]
    case .nothing, .missing: line.octets[3...]
    case .noCode: line.octets[...]
    }
  }
}
