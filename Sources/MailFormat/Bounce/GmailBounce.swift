import SMTPCore

/// Reads Gmail's words: the recipient in a sentence or on a line, and the reply behind
/// `The response from the remote server was:`.
enum GmailBounce {
  private static let replyMarks = [
    "The response from the remote server was:", "The response was:",
    "The error that the other server returned was:",
    "Technical details of permanent failure:", "Technical details of temporary failure:",
  ]
  private static let recipientMarks = [
    "wasn't delivered to ", "a problem delivering your message to ",
  ]

  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    let isDelay =
      text.holds("Technical details of temporary failure") || text.holds("Delivery incomplete")
      || text.holds("will retry for") || text.holds("keep trying")
    var notice = DeliveryNotice(isDelay ? .delayed : .failed, by: .gmail)
    var isReplyNext = false
    var reply: [UInt8] = []
    for line in TextBlock(text) {
      let content = line.trimmed
      if replyMarks.contains(where: { content.begins(with: $0) }) {
        isReplyNext = true
        reply = []
        let behind = content.drop { $0 != Octet.colon }.dropFirst().trimmed
        if !behind.isEmpty { reply = behind.kept }
      } else if isReplyNext, content.isEmpty, WrittenReply(reply[...]) != nil {
        isReplyNext = false
      } else if isReplyNext, !content.isEmpty {
        take(content, into: &reply)
      }
      read(content, into: &notice)
    }
    notice.reply = WrittenReply.first(in: reply[...]) ?? WrittenReply.unmistakable(in: reply[...])
    if notice.reply == nil {
      notice.reason = reply[...].kept
      notice.speaker = .reporter
    } else {
      // `The response was:` may be Gmail's own.
      let isRemote = text.holds("the remote server was") || text.holds("the other server returned")
      notice.speaker = notice.peer != nil || isRemote ? .peer : .unknown
    }
    return [notice]
  }

  /// The lines of the reply; what stands before its first line is words about it.
  private static func take(_ line: ArraySlice<UInt8>, into reply: inout [UInt8]) {
    let begins = WrittenReply(line) != nil
    if begins, WrittenReply(reply[...]) == nil { reply = [] }
    guard reply.count < DeliveryNotice.keptOctets else { return }
    reply += (reply.isEmpty ? [] : [Octet.space]) + line
  }

  private static func read(_ line: ArraySlice<UInt8>, into notice: inout DeliveryNotice) {
    if notice.recipient == nil {
      for mark in recipientMarks {
        var rest = line
        if rest.take(upTo: mark) != nil { notice.recipient = rest.takeWord().withoutEnd.keptOrNil }
      }
      notice.recipient = notice.recipient ?? BounceText.address(line)?.keptOrNil
    }
    // `for the recipient domain example.org by mx.example.org. [192.0.2.1].`
    if let range = line.range(of: "recipient domain ") {
      var rest = line[range.upperBound...]
      if rest.take(upTo: " by ") != nil { notice.peer = rest.withoutEnd.keptOrNil }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without the marks that end a sentence or a part of one.
  fileprivate var withoutEnd: ArraySlice<UInt8> {
    var rest = trimmed
    while let last = rest.last, last == Octet.dot || last == Octet.comma { rest = rest.dropLast() }
    return rest
  }
}
