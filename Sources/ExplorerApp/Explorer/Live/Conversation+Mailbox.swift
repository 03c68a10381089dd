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
        content: message.octets, queueName: message.id)
    }
  }
}
