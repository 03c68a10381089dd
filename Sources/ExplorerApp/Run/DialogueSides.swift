import SMTPCore
import Transcript

/// A dialogue taken apart: what the client says, and what it expects to hear.
struct DialogueSides {
  /// The client's octets.
  private(set) var client: [UInt8] = []
  /// The server's replies in order.
  private(set) var replies: [Reply] = []

  /// Reads a text of `C:` and `S:` lines.
  init(_ text: [UInt8]) {
    var session = Session()
    for event in DialogueImporter.events(of: text) {
      switch event.event {
      case .sent(let octets), .chunk(let octets): client += octets
      default: break
      }
      for observation in session.apply(event.event) {
        if let reply = observation.reply { replies.append(reply) }
      }
    }
  }
}
