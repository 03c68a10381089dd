import ExplorerUI
import PracticeServer
import SMTPCore

/// The mailboxes: the practice server's, and our own once we are the server.
extension Conversation {
  /// What lies in them, the oldest first; nil where there is none of them.
  var mailboxItems: [MailboxItem]? {
    let practice = opened?.mailbox?.messages.map { message in
      MailboxItem(
        reversePath: VisibleText.string(message.envelope.reversePath.octets),
        recipients: message.envelope.recipients.map { VisibleText.string($0.octets) },
        parameters: Self.parameters(message.envelope), content: message.octets,
        queueName: message.id)
    }
    let received = received.items
    return practice == nil && received.isEmpty ? nil : (practice ?? []) + received
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
