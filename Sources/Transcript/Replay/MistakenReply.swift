package import SMTPCore

/// A server's line in a text written by hand that was meant for a pattern of replies and is no
/// reply: `4?? *`, `*`. Only texts have gaps, since the code decides how a session goes on.
package struct MistakenReply: Hashable, Sendable {
  /// The line of the text, from 1.
  package let number: Int
  /// What stands there, made harmless.
  package let text: String

  /// The first such line.
  ///
  /// - Parameter lines: The line of the text that each event comes from.
  package init?(in events: [TimedEvent], lines: [Int]) {
    for (event, number) in zip(events, lines) {
      guard case .received(let octets) = event.event else { continue }
      for (offset, line) in octets.split(separator: Octet.lf).enumerated()
      where Self.hasGapInCode(line) {
        self.number = number + offset
        text = VisibleText.string(line.last == Octet.cr ? line.dropLast() : line)
        return
      }
    }
    return nil
  }

  private static func hasGapInCode(_ line: ArraySlice<UInt8>) -> Bool {
    let gaps = Array("?*".utf8)
    let word = line.prefix { !Octet.isBlank($0) && $0 != Octet.hyphen && $0 != Octet.cr }
    return word.count <= 3 && word.contains { gaps.contains($0) }
      && word.allSatisfy { Octet.isDigit($0) || gaps.contains($0) }
  }
}
