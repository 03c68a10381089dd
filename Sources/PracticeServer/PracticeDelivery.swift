import SMTPCore

/// The message that one client is sending, until the mailbox takes it.
struct PracticeDelivery {
  private let mailbox: PracticeMailbox
  private var octets: [UInt8] = []
  private var hasRoom = true

  /// Nothing yet.
  init(to mailbox: PracticeMailbox) {
    self.mailbox = mailbox
  }

  /// Takes a part of the message, if there is room for it.
  mutating func add(_ part: ArraySlice<UInt8>) {
    guard hasRoom else { return }
    guard mailbox.reserve(part.count) else {
      discard()
      hasRoom = false
      return
    }
    octets += part
  }

  /// Throws the parts away; what comes next is another message.
  mutating func discard() {
    mailbox.release(octets.count)
    octets = []
    hasRoom = true
  }

  /// Puts the message into the mailbox, and gives its name there; nil if there was no room.
  mutating func finish(_ envelope: ServerEnvelope, tls: String?) -> String? {
    defer { discard() }
    return hasRoom ? mailbox.add(octets, envelope, tls: tls) : nil
  }
}
