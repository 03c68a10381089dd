/// A message in the practice server's mailbox, or one that came to us once we were the server.
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

  /// Whether it came to us, after TURN or ATRN.
  package var isReceivedHere: Bool

  package init(
    reversePath: String, recipients: [String], parameters: [String] = [], content: [UInt8],
    queueName: String, isReceivedHere: Bool = false
  ) {
    self.reversePath = reversePath
    self.recipients = recipients
    self.parameters = parameters
    self.content = content
    self.queueName = queueName
    self.isReceivedHere = isReceivedHere
  }
}
