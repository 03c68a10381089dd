import SMTPCore
import SMTPGuide

extension LogSearch {
  /// Whether an entry says what is searched for; what is hidden as secret says nothing.
  func isFound(in observation: Observation, _ texts: LogText) -> Bool {
    switch observation.kind {
    case .greeting(let reply), .reply(let reply, _):
      reply.lines.contains { isFound(in: $0.line.octets) }
    case .command(let command):
      isFound(in: texts.text(of: command, isResponse: false))
    case .response(let command):
      isFound(in: texts.text(of: command, isResponse: true))
    case .message(let message):
      message.visibleLines.contains { isFound(in: $0) }
    case .opened, .secured, .securingFailed, .securityLayer, .injected, .closed, .note, .overrun:
      isFound(in: texts.text(of: observation))
    }
  }
}
