import SMTPCore
import SMTPGuide

/// A command of another program that waits for the person before it goes to the server.
package struct HeldCommand: Hashable, Sendable {
  /// The line without its end; empty where it is secret.
  package var octets: [UInt8]
  /// How many octets it has, where it is secret and not shown.
  package var secretOctets: Int?

  package init(octets: [UInt8], secretOctets: Int? = nil) {
    self.octets = octets
    self.secretOctets = secretOctets
  }

  /// The line as it can be typed; nil where it cannot, because it is secret or no plain text.
  var text: String? {
    guard secretOctets == nil else { return nil }
    let text = VisibleText.string(octets)
    return text.utf8.elementsEqual(octets) ? text : nil
  }

  /// Whether it is STARTTLS. With yes to it the client begins its handshake.
  package var asksForTLS: Bool { command.verb == .starttls }

  /// How many octets of a chunk the client sends behind it, whatever it hears.
  package var chunkOctets: Int {
    command.verb == .bdat ? ChunkSize(argument: command.argument)?.octets ?? 0 : 0
  }

  private var command: Command {
    Command(WireLine(octets: octets, length: octets.count + 2, ending: .crlf))
  }

  /// Why it cannot go on in other words; nil where it can.
  func obstacle(to edited: HeldCommand) -> HoldText? {
    if edited.asksForTLS != asksForTLS { return .noOtherTLS }
    return edited.chunkOctets == chunkOctets ? nil : .noOtherChunk
  }

  /// Why this cannot be the reply to it; nil where it can.
  func obstacle(toReply reply: String) -> HoldText? {
    switch reply.first {
    case nil: .replyMissing
    case "2" where asksForTLS: .noTLSByHand
    case "3": .noMoreByHand
    default: nil
    }
  }
}

/// What the person does with a command that is held.
package enum HeldVerdict: Hashable, Sendable {
  /// It goes on to the server; nil as it is, else in other words.
  case pass([UInt8]?)
  /// Nobody gets it.
  case drop
  /// The client gets this as the reply, and the server gets nothing.
  case answer([UInt8])
}
