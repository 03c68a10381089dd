import SMTPCore
import Synchronization

/// What a practice server has accepted: the last messages, as far as there is room for them.
package final class PracticeMailbox: Sendable {
  private struct Contents {
    var messages: [PracticeMessage] = []
    var octets = 0
    var pendingOctets = 0
    var count = 0
  }

  /// Counts every message that came, also those that are no longer kept.
  package let received = Tally()

  private let contents = Mutex(Contents())
  private let limits: PracticeLimits
  private let keep: (@Sendable (PracticeMessage) -> Bool)?

  /// - Parameter keep: Keeps a message elsewhere before it is taken in; false where it cannot.
  init(limits: PracticeLimits, keep: (@Sendable (PracticeMessage) -> Bool)? = nil) {
    self.limits = limits
    self.keep = keep
  }

  /// The messages that are kept, the oldest first.
  package var messages: [PracticeMessage] { contents.withLock { $0.messages } }

  /// The message of this name, if it is still kept.
  package subscript(id: String) -> PracticeMessage? {
    messages.first { $0.id == id }
  }

  /// Sets room aside for octets that are being received; false if there is none.
  func reserve(_ octets: Int) -> Bool {
    contents.withLock { contents in
      guard contents.pendingOctets + octets <= limits.pendingOctets else { return false }
      contents.pendingOctets += octets
      return true
    }
  }

  /// Gives room back.
  func release(_ octets: Int) {
    contents.withLock { $0.pendingOctets -= octets }
  }

  /// Takes a message in, and gives it a name; nil where it cannot be kept.
  func add(_ octets: [UInt8], _ envelope: ServerEnvelope, tls: String?) -> String? {
    let number = contents.withLock { contents in
      contents.count += 1
      return String(contents.count)
    }
    let id = "practice-" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    let message = PracticeMessage(id: id, envelope: envelope, octets: octets, tls: tls)
    if let keep, !keep(message) { return nil }
    contents.withLock { contents in
      contents.messages.append(message)
      contents.octets += octets.count
      while contents.messages.count > limits.messages
        || contents.octets > limits.mailboxOctets && contents.messages.count > 1
      {
        contents.octets -= contents.messages.removeFirst().octets.count
      }
    }
    received.increment()
    return id
  }
}
