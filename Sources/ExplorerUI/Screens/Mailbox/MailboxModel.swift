/// What lies in the practice server's mailbox, and what of it is looked at.
package struct MailboxModel: Hashable, Sendable {
  /// The messages, the oldest first; nil before anybody has looked.
  var items: [MailboxItem]?
  /// The number of the message that is read; nil while the list is shown.
  var opened: Int?
  /// Whether the message is shown octet by octet.
  var showsOctets = false
  /// Where the list of messages is.
  var messages = PageList()
  /// Where the message that is read is.
  var reading = PageList()

  /// Where the list is that has the keys.
  var list: PageList {
    get { opened == nil ? messages : reading }
    set { if opened == nil { messages = newValue } else { reading = newValue } }
  }
}
