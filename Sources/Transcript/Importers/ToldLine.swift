package import SMTPCore

/// A line of another program's log of a session, for those who look at lines alone.
package struct ToldLine {
  /// Who said it; nil where it is not of the wire.
  package let side: Side?
  /// What was said, or the whole line.
  package let octets: [UInt8]
  /// From 1.
  package let number: Int

  /// The lines of a log.
  package static func lines(of text: [UInt8], as format: LogFormat) -> [ToldLine] {
    LogText.parts(of: text, as: format).compactMap { part in
      switch part.told {
      case .turn(let turn):
        ToldLine(side: turn.side, octets: Array(turn.octets), number: part.line)
      case .remark(let octets), .other(let octets):
        ToldLine(side: nil, octets: Array(octets), number: part.line)
      // The place of a message is where its end would be.
      case .message:
        ToldLine(side: .client, octets: [Octet.dot], number: part.line)
      case .event(.redacted):
        ToldLine(side: .client, octets: [], number: part.line)
      case .opened, .tls, .event, .pause:
        nil
      }
    }
  }
}
