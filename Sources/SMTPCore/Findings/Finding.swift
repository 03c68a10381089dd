/// A rule that was broken, and where.
package struct Finding: Hashable, Sendable {
  /// Which rule.
  package var id: FindingID
  /// Who broke it.
  package var side: Side
  /// The line of the reply or command, from 0.
  package var line: Int
  /// The octet in that line, from 0.
  package var offset: Int

  /// `id`, broken by `side` at an octet of a line.
  package init(_ id: FindingID, by side: Side, line: Int = 0, offset: Int = 0) {
    self.id = id
    self.side = side
    self.line = line
    self.offset = offset
  }
}
