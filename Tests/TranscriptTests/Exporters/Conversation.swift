import SMTPCore

/// What a session is about, whatever format it was read from: what was said, and where that led.
struct Conversation: Hashable {
  /// One thing that was said, and the state behind it.
  struct Turn: Hashable {
    var text: String
    var state: StateName
  }

  private(set) var turns: [Turn] = []

  init(_ events: [TimedEvent]) {
    var session = Session()
    for event in events {
      session.apply(event.event, at: event.at) { observation, session in
        if let text = Self.text(of: observation) {
          turns.append(Turn(text: text, state: session.stateName))
        }
      }
    }
    session.finish { _, _ in }
  }

  private static func text(of observation: Observation) -> String? {
    switch observation.kind {
    case .greeting(let reply), .reply(let reply, _):
      reply.lines.map { VisibleText.string($0.line.octets) }.joined(separator: "\n")
    case .command(let command), .response(let command):
      command.redactedOctets != nil
        ? command.name ?? "" : VisibleText.string(clear(command.line.octets))
    case .message(let message): message.visibleLines.joined(separator: "\n")
    default: nil
    }
  }

  /// The line as far as it is no secret.
  private static func clear(_ line: [UInt8]) -> [UInt8] {
    let words = line.split(separator: Octet.space)
    return words.first?.elementsEqual("AUTH".utf8) == true ? Array("AUTH".utf8) : line
  }
}
