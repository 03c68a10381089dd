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
        content: message.octets, queueName: message.id)
    }
    let received = received.items
    return practice == nil && received.isEmpty ? nil : (practice ?? []) + received
  }
}
