import SMTPCore

/// Reads qmail's words: `<bob@example.org>:` and below it lines up to an empty one.
enum QmailBounce {
  private static let stages: [(String, DeliveryStage)] = [
    ("does not like recipient", .rcpt), ("but sender was rejected", .mail),
    ("but greeting failed", .greeting), ("but my name was rejected", .hello),
    ("failed on DATA command", .data), ("failed after I sent the message", .endOfData),
    ("couldn't find any host", .lookup), ("CNAME lookup failed", .lookup),
    ("couldn't find a mail exchanger", .lookup), ("establish an SMTP connection", .connect),
    ("no mailbox here by that name", .mailbox),
  ]

  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    var notices: [DeliveryNotice] = []
    var notice: DeliveryNotice?
    var reporter: [UInt8]?
    for line in TextBlock(text) {
      if notices.count >= BounceText.most { return notices }
      if line.begins(with: "--- Below this line is a copy") { break }
      var rest = line
      if rest.take(upTo: "qmail-send program at ") != nil {
        if rest.last == Octet.dot { rest = rest.dropLast() }
        reporter = rest.keptOrNil
      } else if line.first == Octet.less, let address = BounceText.address(line) {
        if let notice { notices.append(notice) }
        notice = DeliveryNotice(.failed, by: .qmail)
        notice?.recipient = address.keptOrNil
        notice?.reporter = reporter
        notice?.speaker = .reporter
      } else if line.trimmed.isEmpty {
        if let notice { notices.append(notice) }
        notice = nil
      } else if var known = notice {
        read(line, into: &known)
        notice = known
      }
    }
    if let notice { notices.append(notice) }
    return notices
  }

  private static func read(_ line: ArraySlice<UInt8>, into notice: inout DeliveryNotice) {
    var rest = line
    if let stage = stages.first(where: { line.holds($0.0) })?.1, notice.stage == nil {
      notice.stage = stage
    }
    if rest.skip("Remote host said: "), let reply = WrittenReply(rest) {
      notice.reply = reply
      notice.speaker = .peer
      notice.reason = []
      return
    }
    let first = line.prefix { !Octet.isBlank($0) }
    if line.holds("does not like recipient") || line.holds("failed after I") {
      notice.peer = first.keptOrNil
    } else if rest.skip("Connected to ") {
      notice.peer = rest.takeWord().keptOrNil
    } else if notice.reply != nil, !line.begins(with: "Giving up") {
      // The reply had more lines than one.
      let more = WrittenReply(line)?.text ?? line.kept
      if notice.reply.map({ $0.text.count < DeliveryNotice.keptOctets }) == true {
        notice.reply?.text += [Octet.space] + more
      }
      return
    }
    guard notice.reply == nil else { return }
    if notice.reason.count < DeliveryNotice.keptOctets {
      notice.reason += (notice.reason.isEmpty ? [] : [Octet.space]) + line.kept
    }
    if let range = line.lastRange(of: "(#") {
      let code = line[range.upperBound...].prefix { $0 != UInt8(ascii: ")") }
      notice.status = notice.status ?? EnhancedStatusCode(octets: code)
    }
  }
}
