import SMTPCore

/// A message that says what became of another one: a delivery report (RFC 3464), or one in the
/// words of a mail server.
package struct Bounce: Hashable, Sendable {
  /// Octets of a message that are read; the report stands before the message that it returns.
  package static let readOctets = 4 << 20

  /// What it tells of each recipient; never empty.
  package private(set) var notices: [DeliveryNotice]
  /// Recipients that are in it and not among the notices.
  package private(set) var omitted: Int

  /// Reads a message, or a part of one that somebody copied; nil where it is no bounce.
  package init?(_ octets: [UInt8]) {
    self.init(octets.prefix(Self.readOctets), depth: 0)
  }

  private init?(_ octets: ArraySlice<UInt8>, depth: Int) {
    notices = []
    omitted = 0
    let message = MIMEPart(octets)
    let leaves = message.fields.isEmpty ? [] : message.leaves
    if leaves.isEmpty || leaves.count == 1 && !Self.isReport(leaves[0]) {
      readText(leaves.first?.text[...] ?? octets)
      // Somebody copied the report alone: its own fields look like a header.
      if notices.isEmpty { readReport(octets) }
    } else {
      readParts(leaves, depth: depth)
    }
    if notices.isEmpty, PlainBounce.isLikely(message.fields) {
      let text = leaves.first { $0.type == "text/plain" } ?? leaves.first
      readPlain(text?.text ?? [], isAutomatic: PlainBounce.isAutomatic(message.fields))
    }
    if notices.isEmpty { return nil }
  }

  /// Whether a text, maybe only the beginning of one, looks like a bounce.
  package static func isLikely(_ octets: [UInt8]) -> Bool {
    let octets = octets[...]
    if DeliveryStatus.isThere(in: octets) || BounceText.Writer(octets) != nil { return true }
    var rest = octets
    let header = FieldList(takingFrom: &rest)
    return header.count > 2
      && ["From", "Received", "Return-Path", "Subject"].contains { header[$0] != nil }
  }

  private static func isReport(_ part: MIMEPart) -> Bool {
    part.type == "message/delivery-status" || part.type == "message/global-delivery-status"
  }

  private mutating func readParts(_ leaves: [MIMEPart], depth: Int) {
    for part in leaves where Self.isReport(part) {
      // A type that changed on the way may still be encoded (RFC 6533 §4.1).
      readReport(part.content[...])
    }
    let isReported = !notices.isEmpty
    for part in leaves where part.type == "text/plain" {
      if isReported {
        completeNotices(from: part.content[...])
        return
      }
      readText(part.content[...])
      if !notices.isEmpty { return }
    }
    // Some write for people in HTML only.
    for part in leaves where notices.isEmpty && part.type == "text/html" {
      readText(part.text[...])
    }
    guard notices.isEmpty, depth < 2 else { return }
    // Somebody forwarded it as an attachment.
    for part in leaves where part.type == "message/rfc822" || part.type == "message/global" {
      guard let inner = Bounce(part.content[...], depth: depth + 1) else { continue }
      self = inner
      return
    }
  }

  private mutating func readReport(_ text: ArraySlice<UInt8>) {
    let (read, rest) = DeliveryStatus.notices(in: text)
    let room = max(0, DeliveryStatus.most - notices.count)
    notices += read.prefix(room)
    omitted = omitted.addingClamped(rest + max(0, read.count - room))
  }

  private mutating func readText(_ text: ArraySlice<UInt8>) {
    if DeliveryStatus.isThere(in: text) {
      readReport(text)
      completeNotices(from: text)
      return
    }
    let read = BounceText.notices(in: text)
    notices += read.prefix(DeliveryStatus.most)
    omitted = max(0, read.count - DeliveryStatus.most)
  }

  private mutating func readPlain(_ text: [UInt8], isAutomatic: Bool) {
    let read = PlainBounce.notices(in: text[...], isAutomatic: isAutomatic)
    notices += read.prefix(DeliveryStatus.most)
    omitted = max(0, read.count - DeliveryStatus.most)
  }

  /// The words for a person say what the report leaves out, such as what the reply answered.
  private mutating func completeNotices(from text: ArraySlice<UInt8>) {
    let told = BounceText.notices(in: text)
    guard !told.isEmpty else { return }
    let byRecipient = Dictionary(
      told.map { ($0.recipient ?? [], $0) }, uniquingKeysWith: { first, _ in first })
    for index in notices.indices {
      if let other = byRecipient[notices[index].recipient ?? []] {
        notices[index].complete(with: other)
      } else if notices.count == 1, told.count == 1 {
        notices[index].complete(with: told[0])
      }
    }
  }
}
