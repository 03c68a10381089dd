/// The practice server's mailbox.
extension Model {
  /// Opens the selected message.
  mutating func openSelectedMessage() -> [Effect] {
    let index = mailbox.messages.selection
    guard mailbox.opened == nil, mailbox.items?.indices.contains(index) == true else { return [] }
    mailbox.opened = index
    mailbox.reading = PageList()
    return []
  }

  /// Takes what lies in the mailbox. The latest message is selected, unless another was chosen.
  mutating func take(mailbox items: [MailboxItem]) {
    let wasAtEnd = mailbox.messages.selection >= (mailbox.items?.count ?? 0) - 1
    mailbox.items = items
    if wasAtEnd { mailbox.messages.selection = max(0, items.count - 1) }
    if let opened = mailbox.opened, !items.indices.contains(opened) { mailbox.opened = nil }
  }
}
