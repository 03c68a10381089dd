import SMTPCore

/// Reads Exim's words: each recipient indented by two, and below it why, indented by four.
enum EximBounce {
  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    let isDelay =
      text.holds("has not yet been delivered") || text.holds("not been delivered to all")
    var notices: [DeliveryNotice] = []
    var recipient: ArraySlice<UInt8>?
    var reason: [UInt8] = []
    for line in TextBlock(text) {
      // What follows is the message itself.
      if line.begins(with: "------ This is a copy of") { break }
      if notices.count >= BounceText.most { return notices }
      let isIndented = line.first.map(Octet.isBlank) == true
      if isIndented, reason.isEmpty || !line.begins(with: "   "),
        let address = BounceText.address(line)
      {
        append(recipient, reason, isDelay, to: &notices)
        recipient = address
        reason = []
      } else if recipient != nil, isIndented || !line.trimmed.isEmpty && !reason.isEmpty {
        if reason.count < DeliveryNotice.keptOctets * 2 {
          reason += (reason.isEmpty ? [] : [Octet.space]) + line.trimmed
        }
      } else if line.trimmed.isEmpty, !reason.isEmpty {
        append(recipient, reason, isDelay, to: &notices)
        recipient = nil
        reason = []
      }
    }
    append(recipient, reason, isDelay, to: &notices)
    return notices
  }

  private static func append(
    _ recipient: ArraySlice<UInt8>?, _ reason: [UInt8], _ isDelay: Bool,
    to notices: inout [DeliveryNotice]
  ) {
    guard let recipient, !reason.isEmpty || isDelay else { return }
    var notice = DeliveryNotice(isDelay ? .delayed : .failed, by: .exim)
    notice.recipient = recipient.keptOrNil
    EximReason.read(reason[...], into: &notice)
    notices.append(notice)
  }
}
