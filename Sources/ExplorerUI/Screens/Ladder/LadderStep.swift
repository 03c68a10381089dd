package import SMTPCore
package import SMTPGuide
import TerminalCanvas

/// An observation as a rung of the ladder.
package struct LadderStep {
  /// How a rung is drawn.
  package enum Shape: Hashable {
    /// From us to the other side.
    case outgoing
    /// From the other side to us.
    case incoming
    /// Across, for what nobody says.
    case across
  }

  /// Microseconds from which on a reply is slow.
  static let slow: Int64 = 1_000_000

  /// How it is drawn.
  package var shape: Shape
  /// What was said, made harmless.
  package var text: String
  /// How it is dressed.
  package var role: Theme.Role
  /// Microseconds that the answer took; nil for what is none.
  package var latency: Int64?

  /// The rung of an observation.
  package init(_ observation: Observation, guide: Guide) {
    shape =
      switch observation.sender {
      case nil: .across
      case .client?: .outgoing
      case .server?: .incoming
      }
    role = .command
    switch observation.kind {
    case .greeting(let reply):
      (text, role) = Self.reply(reply, guide)
    case .reply(let reply, let answered):
      (text, role) = Self.reply(reply, guide)
      latency = answered?.latency
      if let recipient = answered?.recipient {
        text += "  " + guide.text(LogNotice.answers(VisibleText.string(recipient)))
      }
    case .command, .response:
      text = LogText(guide).text(of: observation)
    case .message(let message):
      text = guide.text(.message(octets: message.knownOctets, isWhole: message.isWhole))
    case .opened(let opening):
      text = guide.text(.connected(Self.place(opening)))
    case .secured:
      (text, role) = (LogText(guide).text(of: observation), .security)
    case .securingFailed(let reason):
      (text, role) = (guide.text(.securingFailed(reason)), .danger)
    case .securityLayer:
      (text, role) = (guide.text(SessionNotice.securityLayer), .security)
    case .injected:
      (text, role) = (guide.text(of: observation), .danger)
    case .closed(let closing):
      text = guide.text(.closed(closing, isServer: observation.isSwapped))
    case .note(let note):
      text = VisibleText.string(note)
    case .overrun(let octets):
      text = guide.text(.overrun(octets: octets))
    }
  }

  /// Whether it is an answer that took long.
  package var isSlow: Bool { latency.map { $0 >= Self.slow } ?? false }

  private static func reply(_ reply: Reply, _ guide: Guide) -> (String, Theme.Role) {
    let more = reply.lines.count + reply.omittedLines - 1
    let first = reply.lines.first.map { VisibleText.string($0.line.octets) } ?? ""
    let text =
      reply.category.mark + " " + first
      + (more > 0 ? " " + guide.text(.linesOmitted(more)) : "")
    return (text, .category(reply.category))
  }

  private static func place(_ opening: Opening) -> String {
    VisibleText.string(opening.address ?? opening.path ?? opening.host ?? "")
  }
}
