/// A message in the practice server's mailbox.
package struct MailboxItem: Hashable, Sendable {
  /// The reverse-path, without angle brackets.
  package var reversePath: String
  /// The recipients that were accepted.
  package var recipients: [String]
  /// The content as octets, without dot-stuffing.
  package var content: [UInt8]
  /// What came with them: the words of commands that carried parameters.
  package var parameters: [String]
  /// The name under which the server queued it.
  package var queueName: String

  package init(
    reversePath: String, recipients: [String], parameters: [String] = [], content: [UInt8],
    queueName: String
  ) {
    self.reversePath = reversePath
    self.recipients = recipients
    self.parameters = parameters
    self.content = content
    self.queueName = queueName
  }
}
