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

  /// Whether something that the client said is left out.
  private(set) var leavesOut = false

  /// Reads a text in which a session is told.
  init(_ text: [UInt8], as format: ImportedFormat = .dialogue) {
    var session = Session()
    for event in SessionImporter.events(of: text, as: format) {
      switch event.event {
      case .sent(let octets), .chunk(let octets): client += octets
      case .redacted(let redaction) where redaction.side == .client: leavesOut = true
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
