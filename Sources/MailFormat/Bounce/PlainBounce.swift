import SMTPCore

/// Reads what a program writes for people that is not known by its words: an address, and on the
/// same line or below it a reply or an enhanced code. The message has to come from a mail system.
enum PlainBounce {
  /// What comes before the message that is given back.
  private static let ends = [
    "--- below this line", "below is a copy", "original message", "message headers",
    "ursprüngliche nachricht", "en-têtes de message",
  ]

  /// Whether a header is that of a mail system which writes about a delivery.
  static func isLikely(_ header: FieldList) -> Bool {
    let sender = (header["From"] ?? [])[...]
    return ["mailer-daemon", "postmaster@", "mail delivery", "mail administrator"]
      .contains { sender.holds($0) }
      || hasNullPath(header)
  }

  /// Whether a header shows that no person wrote the message: people write of codes as well, above
  /// all those who answer for a mail system.
  static func isAutomatic(_ header: FieldList) -> Bool {
    let submission = (header["Auto-Submitted"] ?? [])[...].prefix(while: Octet.isAtomText)
    return hasNullPath(header) || (header["From"] ?? [])[...].holds("mailer-daemon")
      || !submission.isEmpty && !(submission.count == 2 && submission.begins(with: "no"))
  }

  private static func hasNullPath(_ header: FieldList) -> Bool {
    header["Return-Path"].map { $0.elementsEqual("<>".utf8) } == true
  }

  /// What the text tells.
  ///
  /// - Parameter isAutomatic: Whether no person wrote it: only then is an enhanced code without a
  ///   reply code believed.
  static func notices(
    in text: ArraySlice<UInt8>, isAutomatic: Bool
  ) -> [DeliveryNotice] {
    var notices: [DeliveryNotice] = []
    var recipient: [UInt8]?
    // Lines go on with the text of the reply up to an empty one.
    var isOpen = false
    for line in TextBlock(text.prefix(BounceText.readOctets)) {
      let content = line.trimmed
      if ends.contains(where: { content.prefix(80).holds($0) }) || notices.count >= BounceText.most
      {
        break
      }
      let (address, rest) = address(before: content)
      if let address { recipient = address }
      if let recipient, let notice = notice(rest, of: recipient),
        isAutomatic || notice.reply != nil
      {
        notices.append(notice)
        isOpen = true
      } else if address != nil || content.isEmpty {
        isOpen = false
      } else if isOpen {
        extend(&notices[notices.count - 1], by: content)
      }
    }
    return notices
  }

  /// An address in front of a line, with or without a colon, and what stands behind it.
  private static func address(
    before line: ArraySlice<UInt8>
  ) -> (address: [UInt8]?, rest: ArraySlice<UInt8>) {
    var rest = line
    rest.skip(">>> ")
    let behindMark = rest
    let word = rest.takeWord()
    guard let address = BounceText.address(word) else { return (nil, behindMark) }
    // `bob@example.org (after RCPT TO): 552 …`
    if rest.first == UInt8(ascii: "("), let colon = rest.prefix(400).range(of: "): ") {
      rest = rest[colon.upperBound...]
    }
    return (address.keptOrNil, rest)
  }

  private static func notice(
    _ text: ArraySlice<UInt8>, of recipient: [UInt8]
  ) -> DeliveryNotice? {
    var rest = text.drop { $0 == Octet.hash || Octet.isBlank($0) }
    while let last = rest.last, last == Octet.hash || Octet.isBlank(last) { rest = rest.dropLast() }
    var reply = WrittenReply(rest)
    // `554: 5.7.1 …`
    if reply == nil, rest.dropFirst(3).first == Octet.colon {
      reply = WrittenReply((rest.prefix(3) + rest.dropFirst(4))[...])
    }
    if let reply, reply.code >= 400 {
      var notice = DeliveryNotice(reply.code < 500 ? .delayed : .failed, by: nil)
      notice.recipient = recipient
      notice.reply = reply
      return notice
    }
    guard let status = EnhancedStatusCode(octets: rest.takeWord()), status.class != .success else {
      return nil
    }
    var notice = DeliveryNotice(status.class == .transient ? .delayed : .failed, by: nil)
    notice.recipient = recipient
    notice.status = status
    notice.reason = rest.kept
    return notice
  }

  private static func extend(_ notice: inout DeliveryNotice, by line: ArraySlice<UInt8>) {
    let more = [Octet.space] + line.kept
    if notice.reply == nil {
      if notice.reason.count < DeliveryNotice.keptOctets { notice.reason += more }
    } else if let count = notice.reply?.text.count, count < DeliveryNotice.keptOctets {
      notice.reply?.text += more
    }
  }
}
