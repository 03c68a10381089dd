import SMTPCore

/// Reads Exchange's words: behind `Diagnostic information for administrators:` the server that
/// wrote it, each recipient, and below it what a server said.
enum ExchangeBounce {
  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    let isDelay = text.holds("This is a delay notification") || text.holds("is delayed")
    var notices: [DeliveryNotice] = []
    var reporter: [UInt8]?
    var peer: [UInt8]?
    var recipient: [UInt8]?
    for line in TextBlock(text) {
      if notices.count >= BounceText.most { return notices }
      var content = line.trimmed
      if content.begins(with: "Original message headers") { break }
      if content.skip("Generating server: ") {
        reporter = content.keptOrNil
      } else if let range = content.range(of: " rejected your message to the following e") {
        peer = content[..<range.lowerBound].keptOrNil
      } else if let address = BounceText.address(content) {
        recipient = address.keptOrNil
      } else if let host = host(content), recipient != nil {
        peer = host
      } else if let said = said(content) {
        var notice = DeliveryNotice(isDelay ? .delayed : .failed, by: .exchange)
        notice.reporter = reporter
        notice.recipient = recipient
        notice.reply = said.reply
        notice.status = said.status
        notice.reason = said.reason
        notice.peer = said.isRemote ? peer : nil
        notice.speaker = said.isRemote ? (peer == nil ? .unknown : .peer) : .reporter
        notices.append(notice)
      }
    }
    return notices
  }

  private struct Said {
    var reply: WrittenReply?
    var status: EnhancedStatusCode?
    var reason: [UInt8] = []
    var isRemote: Bool
  }

  /// `Remote Server returned '550 5.1.1 …'`, and `#550 5.1.1 … ##` or `#< #5.1.1 …> #SMTP#`.
  private static func said(_ line: ArraySlice<UInt8>) -> Said? {
    var rest = line
    let isRemote =
      rest.range(of: "Remote Server returned '").map { range in
        rest = rest[range.upperBound...]
      } != nil
    if !isRemote, rest.first != Octet.hash, !rest.begins(with: "Server error: '") { return nil }
    rest.skip("Server error: '")
    // Such a text ends with `'`, `##`, `>` or `> #SMTP#`.
    if let range = rest.range(of: " #SMTP#") { rest = rest[..<range.lowerBound] }
    rest = rest.drop { $0 == Octet.hash || $0 == Octet.less || Octet.isBlank($0) }
    while let last = rest.last, "#'> ".utf8.contains(last) { rest = rest.dropLast() }
    if let reply = WrittenReply(rest) {
      return Said(reply: reply, isRemote: isRemote || line.holds("#SMTP#"))
    }
    // `mx.example.org #5.1.1 SMTP; 550 5.1.1 …`, as older versions write.
    if let range = rest.range(of: "SMTP; "), let reply = WrittenReply(rest[range.upperBound...]) {
      return Said(reply: reply, isRemote: true)
    }
    guard let status = EnhancedStatusCode(octets: rest.takeWord()) else { return nil }
    return Said(status: status, reason: rest.kept, isRemote: false)
  }

  /// A host's name alone on a line.
  private static func host(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let isName =
      line.contains(Octet.dot)
      && line.allSatisfy {
        Octet.isAlphanumeric($0) || $0 == Octet.dot || $0 == Octet.hyphen
      }
    return isName ? line.keptOrNil : nil
  }
}
