import SMTPCore

/// The client's side of a recording up to a moment, as lines that can be sent again.
package struct Continuation: Hashable, Sendable {
  /// The most lines that are taken.
  static let longest = 100_000

  /// The lines in their order; the content of a message as it went over the wire.
  private(set) var lines: [String] = []
  /// Whether they end at a secret, which no recording holds.
  private(set) var endsAtSecret = false

  /// The lines of the connection that the last of the first `count` entries belongs to.
  init(_ timeline: Timeline, count: Int) {
    timeline.visit(0..<count) { _, observation, _ in
      switch observation.kind {
      case .opened:
        lines = []
        endsAtSecret = false
      case _ where endsAtSecret || observation.side != .client || lines.count >= Self.longest: break
      case .command(let command) where command.redactedOctets == nil:
        lines.append(VisibleText.string(command.line.octets))
      case .command, .response:
        endsAtSecret = true
      case .message(let message) where message.isKept:
        lines += Self.lines(of: message)
      case .message:
        endsAtSecret = true
      default: break
      }
    }
  }

  /// The lines of a message as they went over the wire, the lone dot included.
  private static func lines(of message: SMTPCore.Message) -> [String] {
    var rest = message.wireOctets[...]
    if rest.last == Octet.lf { rest = rest.dropLast() }
    return rest.split(separator: Octet.lf, omittingEmptySubsequences: false).map { line in
      VisibleText.string(line.last == Octet.cr ? line.dropLast() : line)
    }
  }
}
