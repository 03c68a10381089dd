import SMTPCore

/// Reads Postfix's words: `<bob@example.org>: host mx[ip] said: 550 … (in reply to RCPT TO command)`
/// with further lines indented.
enum PostfixBounce {
  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    let isDelay =
      text.holds("THIS IS A WARNING ONLY") || text.holds("could not be delivered for more")
    var notices: [DeliveryNotice] = []
    var reporter: [UInt8]?
    var paragraph: [UInt8] = []
    for line in TextBlock(text) {
      if line.begins(with: "<") {
        append(paragraph, isDelay, reporter, to: &notices)
        paragraph = Array(line)
      } else if !paragraph.isEmpty, line.first.map(Octet.isBlank) == true {
        if paragraph.count < DeliveryNotice.keptOctets * 2 {
          paragraph += [Octet.space] + line.trimmed.prefix(DeliveryNotice.keptOctets)
        }
      } else {
        append(paragraph, isDelay, reporter, to: &notices)
        paragraph = []
      }
      if notices.count >= BounceText.most { return notices }
      var rest = line
      if rest.take(upTo: "mail system at host ") != nil
        || rest.take(upTo: "Postfix program at host ") != nil
      {
        if rest.last == Octet.dot { rest = rest.dropLast() }
        reporter = rest.keptOrNil
      }
    }
    append(paragraph, isDelay, reporter, to: &notices)
    return notices
  }

  private static func append(
    _ paragraph: [UInt8], _ isDelay: Bool, _ reporter: [UInt8]?,
    to notices: inout [DeliveryNotice]
  ) {
    var rest = paragraph[...]
    guard rest.skip("<"), let recipient = rest.take(upTo: ">"),
      let middle = rest.take(upTo: ":"), middle.isEmpty || middle.begins(with: " (expanded from")
    else { return }
    var notice = DeliveryNotice(isDelay ? .delayed : .failed, by: .postfix)
    notice.recipient = recipient.keptOrNil
    notice.reporter = reporter
    let isOwn = !rest.holds(" said: ") && !rest.holds("connect to ") && !rest.holds(" with ")
    PostfixReason.read(rest, into: &notice, isOwn: isOwn)
    notices.append(notice)
  }
}
