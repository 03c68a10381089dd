/// The transaction that is being built: a reverse-path and its recipients (RFC 5321 §2.3.1).
package struct Envelope: Hashable, Sendable {
  /// One RCPT and what came of it.
  package struct Recipient: Hashable, Sendable {
    /// The forward-path, without angle brackets.
    package var path: [UInt8]
    /// The code of the reply to it.
    package var code: Int
    /// The code of the reply about this recipient to the end of the message (RFC 2033 §4.2).
    package internal(set) var delivery: Int?
  }

  /// How many recipients are kept; more are counted.
  package static let keptRecipients = 1_000

  /// The reverse-path without angle brackets, empty for `<>`; nil where no MAIL was seen.
  package var reversePath: [UInt8]?
  /// Whether the content is announced as BODY=BINARYMIME, which only BDAT may carry
  /// (RFC 3030 §3).
  package var isBinary = false
  /// Whether the content is announced as BODY=8BITMIME or BINARYMIME, so that it may hold octets
  /// beyond ASCII (RFC 6152 §3).
  package var isEightBit = false
  /// Whether MAIL said SMTPUTF8, so that replies may hold UTF-8 (RFC 6531 §3.7.4).
  package var isInternationalized = false
  /// The recipients in order, accepted and refused, as far as they are kept.
  package private(set) var recipients: [Recipient] = []
  /// How many recipients were accepted, also those that are not kept.
  package private(set) var acceptedCount = 0
  /// How many recipients were refused, for good or for now.
  package private(set) var refusedCount = 0
  /// How many of these were refused for now, and may be accepted later.
  package private(set) var deferredCount = 0
  /// How many recipients were accepted or refused.
  package var recipientCount: Int { acceptedCount.addingClamped(refusedCount) }

  /// An envelope that `command` opened; nil for one whose MAIL was not seen.
  package init(_ command: PathArgument? = nil) {
    guard let command else { return }
    reversePath = command.path
    let body = command.value(of: "BODY")?.map(Octet.upper)
    isBinary = body == Array("BINARYMIME".utf8)
    isEightBit = isBinary || body == Array("8BITMIME".utf8)
    isInternationalized = command.value(of: "SMTPUTF8") != nil
  }

  /// The recipients that did not get the message although others did: each has a reply of its own
  /// (RFC 2033 §4.2). Empty where all got it, or nobody.
  package var undelivered: [Recipient] {
    func isDelivered(_ recipient: Recipient) -> Bool {
      recipient.delivery.map { ReplyCategory(code: $0) == .success } ?? false
    }
    guard recipients.contains(where: isDelivered) else { return [] }
    return recipients.filter { $0.delivery != nil && !isDelivered($0) }
  }

  /// Adds the recipient of a RCPT that was answered with `code`.
  package mutating func add(_ path: [UInt8], code: Int, isAccepted: Bool) {
    if isAccepted { acceptedCount += 1 } else { refusedCount += 1 }
    if ReplyCategory(code: code) == .transient { deferredCount += 1 }
    guard recipients.count < Self.keptRecipients else { return }
    recipients.append(Recipient(path: path, code: code))
  }

  /// Notes what became of the message for the recipient that was accepted as the `number`th, from
  /// 0, and returns its path; nil for one that is not kept.
  mutating func deliver(to number: Int, code: Int) -> [UInt8]? {
    var left = number
    for index in recipients.indices
    where ReplyCategory(code: recipients[index].code) == .success {
      if left == 0 {
        recipients[index].delivery = code
        return recipients[index].path
      }
      left -= 1
    }
    return nil
  }
}
