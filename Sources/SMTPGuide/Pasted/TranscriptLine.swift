import SMTPCore

/// A line of a transcript whose sides are marked by `C:` and `S:`, or by the angles of Sendmail,
/// wherever it stands: in a log, in a bounce.
struct TranscriptLine {
  /// Who says it.
  let side: Side
  /// What is said.
  let octets: ArraySlice<UInt8>

  /// Before what a server says, and before what a client says.
  private static let marks: [(side: Side, mark: [UInt8])] = words.map { ($0.0, Array($0.1.utf8)) }
  private static let words: [(Side, String)] = [
    (.server, "<<<"), (.server, "S:"), (.client, ">>>"), (.client, "C:"),
  ]

  /// Reads a line; nil where it has no such mark, or has it for another reason.
  init?(_ line: ArraySlice<UInt8>) {
    let content = line.drop(while: Octet.isBlank)
    guard let (side, mark) = Self.marks.first(where: { content.starts(with: $0.1) }) else {
      return nil
    }
    let behind = content.dropFirst(mark.count)
    let octets = behind.drop(while: Octet.isBlank)
    guard behind.first.map(Octet.isBlank) ?? true || mark.last == Octet.colon else { return nil }
    self.side = side
    self.octets = octets
  }
}
