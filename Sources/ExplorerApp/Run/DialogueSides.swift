import SMTPCore
import Transcript

/// A dialogue taken apart: what the client says, and what it expects to hear.
struct DialogueSides: Sendable {
  /// The client's octets.
  private(set) var client: [UInt8] = []
  /// The greeting; nil where the dialogue begins behind it.
  private(set) var greeting: Reply?
  /// The server's other replies in order.
  private(set) var replies: [Reply] = []

  /// Reads a text of `C:` and `S:` lines.
  init(_ text: [UInt8]) {
    var session = Session()
    for event in DialogueImporter.events(of: text) {
      switch event.event {
      case .sent(let octets), .chunk(let octets): client += octets
      default: break
      }
      for observation in session.apply(event.event) where observation.sender == .server {
        switch observation.kind {
        case .greeting(let reply): greeting = greeting ?? reply
        case .reply(let reply, _): replies.append(reply)
        default: break
        }
      }
    }
  }
}
