/// One whole reply of a server, of one or many lines (RFC 5321 §4.2).
package struct Reply: Hashable, Sendable {
  /// Why the reply ended where it did.
  package enum End: Hashable, Sendable {
    /// Its last line came.
    case whole
    /// The client's turn or another reply came although its last line had not.
    case abandoned
    /// The connection or the source ended inside it.
    case cut
  }

  /// Its lines; of a longer reply the first `ReplyFramer.keptLines`.
  package var lines: [ReplyLine]
  /// Lines that were counted but not kept.
  package var omittedLines: Int
  /// The code of its last line that has one; nil if none has.
  package var code: Int?
  /// Why it ended.
  package var end: End
  /// When its first octet was there.
  package var began: Instant?
  /// When its last octet was there.
  package var ended: Instant?

  /// A reply of the given lines.
  package init(lines: [ReplyLine], omittedLines: Int = 0, code: Int?, end: End = .whole) {
    self.lines = lines
    self.omittedLines = omittedLines
    self.code = code
    self.end = end
    began = lines.first?.line.began
    ended = lines.last?.line.ended
  }

  /// What the first digit says.
  package var category: ReplyCategory { code.map(ReplyCategory.init) ?? .invalid }

  /// The text of the first line: the challenge of a 334.
  package var challenge: [UInt8] { lines.first.map { Array($0.text) } ?? [] }

  /// The enhanced status code of the first line, which the others repeat (RFC 2034 §4).
  package var enhanced: EnhancedStatusCode? {
    guard let first = lines.first, first.code != nil else { return nil }
    return EnhancedStatusCode(octets: first.text.prefix { !Octet.isBlank($0) })
  }
}
