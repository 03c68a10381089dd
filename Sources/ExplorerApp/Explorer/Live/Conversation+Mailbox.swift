import ExplorerUI
import PracticeServer
import SMTPCore

/// The practice server's mailbox.
extension Conversation {
  /// What lies in it, the oldest first; nil where no practice server is at the other end.
  var mailboxItems: [MailboxItem]? {
    opened?.mailbox?.messages.map { message in
      MailboxItem(
        reversePath: VisibleText.string(message.envelope.reversePath.octets),
        recipients: message.envelope.recipients.map { VisibleText.string($0.octets) },
        parameters: Self.parameters(message.envelope), content: message.octets,
        queueName: message.id)
    }
  }

  /// The words of an envelope beyond its addresses.
  private static func parameters(_ envelope: ServerEnvelope) -> [String] {
    var lines: [String] = []
    if envelope.verb != .mail || !envelope.parameters.isEmpty {
      lines.append(words([envelope.verb.rawValue] + envelope.parameters.map(\.text)))
    }
    for recipient in envelope.accepted where !recipient.parameters.isEmpty {
      lines.append(words(["RCPT", recipient.path.text] + recipient.parameters.map(\.text)))
    }
    for (verb, attributes) in [("XCLIENT", envelope.client), ("XFORWARD", envelope.forwarded)]
    where !attributes.isEmpty {
      let sorted = attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      lines.append(words([verb] + sorted))
    }
    return lines
  }

  private static func words(_ words: [String]) -> String { words.joined(separator: " ") }
}
