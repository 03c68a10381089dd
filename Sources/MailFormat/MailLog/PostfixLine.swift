import SMTPCore

/// Reads what Postfix logs of a delivery or of a client that it refuses.
enum PostfixLine {
  /// What the message of a log line tells.
  static func notice(in message: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = message
    let queueID = takeQueueID(&rest)
    var notice =
      delivery(in: rest) ?? refusal(in: rest) ?? login(in: rest) ?? PostfixTrouble.notice(in: rest)
    if let queueID, !queueID.begins(with: "NOQUEUE") { notice?.queueID = queueID.keptOrNil }
    return notice
  }

  /// `4F1A2B3C4D: ` or `NOQUEUE: ` in front.
  private static func takeQueueID(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let id = rest.prefix(while: Octet.isAlphanumeric)
    guard (5...20).contains(id.count), rest[id.endIndex...].begins(with: ": "),
      !id.begins(with: "warning")
    else { return nil }
    rest = rest[(id.endIndex + 2)...]
    return id
  }

  /// `to=<a>, relay=b, delay=…, dsn=…, status=… (…)` of a client, `from=<a>, status=expired, …` of
  /// the queue manager.
  private static func delivery(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard text.begins(with: "to=") || text.begins(with: "from=") else { return nil }
    let fields = LogFields(text, last: "status")
    guard let status = fields["status"] else { return nil }
    let word = status.prefix { Octet.isAlphanumeric($0) || $0 == Octet.hyphen }
    guard let outcome = outcome(word) else { return nil }
    var notice = DeliveryNotice(outcome, by: .postfix)
    notice.recipient = fields["to"]?.withoutAngles.keptOrNil
    notice.sender = fields["from"].map { $0.withoutAngles.kept }
    notice.status = fields["dsn"].flatMap { EnhancedStatusCode(octets: $0) }
    let relay = fields["relay"]
    var reason = status[word.endIndex...].trimmed
    if reason.first == Octet.comma { reason = reason.dropFirst() }
    reason = reason.trimmed
    if reason.begins(with: "("), reason.last == UInt8(ascii: ")") {
      reason = reason.dropFirst().dropLast()
    }
    let isOwn = relay.map(isOwnDelivery) ?? true
    notice.peer = isOwn ? nil : relay?.keptOrNil
    PostfixReason.read(reason, into: &notice, isOwn: isOwn)
    if notice.stage == nil, notice.reply == nil, relay.map(isMailbox) == true {
      notice.stage = .mailbox
    }
    // Of this line the queue manager says no more than that it gives up.
    if word.holds("expired") { notice.stage = .queue }
    return notice
  }

  private static func outcome(_ word: ArraySlice<UInt8>) -> DeliveryOutcome? {
    switch String(decoding: word, as: UTF8.self) {
    case "bounced", "expired", "force-expired", "undeliverable": .failed
    case "deferred", "SOFTBOUNCE": .delayed
    case "sent", "deliverable": .delivered
    default: nil
    }
  }

  /// Whether Postfix puts the message into a mailbox, or hands it to a program.
  private static func isMailbox(_ relay: ArraySlice<UInt8>) -> Bool {
    ["local", "virtual", "pipe"].contains { relay.elementsEqual($0.utf8) }
  }

  /// Whether Postfix delivers itself, so that no other server has a say.
  private static func isOwnDelivery(_ relay: ArraySlice<UInt8>) -> Bool {
    ["none", "local", "virtual", "pipe", "error", "discard"].contains {
      relay.elementsEqual($0.utf8)
    } || (!relay.contains(Octet.openBracket) && !relay.contains(Octet.dot))
  }

  /// `reject: RCPT from host[ip]: 554 5.7.1 …; from=<a> to=<b> proto=ESMTP helo=<c>` of a server,
  /// `reject: header Subject: … from host[ip]; from=… helo=<c>: 5.7.1 …` of its `cleanup`.
  private static func refusal(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard rest.skip("reject: ") || rest.skip("milter-reject: ") else { return nil }
    var notice = DeliveryNotice(.turnedAway, by: .postfix)
    notice.speaker = .reporter
    if rest.begins(with: "header ") || rest.begins(with: "body ") {
      notice.stage = .endOfData
      if let range = rest.lastRange(of: ">: ") {
        read(rest[range.upperBound...], into: &notice)
        rest = rest[..<(range.lowerBound + 1)]
      }
      takeEnvelope(&rest, into: &notice)
      if let range = rest.lastRange(of: " from ") {
        notice.peer = rest[range.upperBound...].keptOrNil
      }
      return notice
    }
    let stage = rest.take(upTo: " from ") ?? []
    notice.stage = DeliveryStage(words: stage)
    takeEnvelope(&rest, into: &notice)
    notice.peer = rest.take(upTo: ": ")?.keptOrNil
    read(rest, into: &notice)
    return notice.isTelling ? notice : nil
  }

  /// `warning: host[ip]: SASL LOGIN authentication failed: …` of a server.
  private static func login(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard rest.skip("warning: "), let host = rest.take(upTo: ": SASL "),
      rest.take(upTo: " authentication failed: ") != nil
    else { return nil }
    var notice = DeliveryNotice(.turnedAway, by: .postfix)
    notice.speaker = .reporter
    notice.stage = .login
    notice.peer = host.keptOrNil
    let reason = rest.trimmed
    let words = reason.prefix { $0 != Octet.comma }
    let said = words.kept + question(in: words) + reason[words.endIndex...]
    notice.reason = Array(said.prefix(DeliveryNotice.keptOctets))
    return notice
  }

  /// What the server asked last, where it is logged as it was sent, in base64: `UGFzc3dvcmQ6`.
  private static func question(in reason: ArraySlice<UInt8>) -> [UInt8] {
    let base64 = reason.prefix(80)
    guard base64.count > 7, let text = try? Base64.decode(base64),
      text.last == Octet.colon, text.allSatisfy(Octet.isVisible)
    else { return [] }
    return Array(" = \"".utf8) + text + [Octet.quote]
  }

  /// A reply, or what a milter gives instead: an enhanced code and a text.
  private static func read(_ text: ArraySlice<UInt8>, into notice: inout DeliveryNotice) {
    notice.reply = WrittenReply(text)
    guard notice.reply == nil else { return }
    var rest = text
    if let status = EnhancedStatusCode(octets: rest.takeWord()) {
      notice.status = status
      notice.reason = rest.kept
    } else {
      notice.reason = text.kept
    }
  }

  /// `; from=<a> to=<b> proto=ESMTP helo=<c>` at the end, commas between them or not.
  private static func takeEnvelope(
    _ rest: inout ArraySlice<UInt8>, into notice: inout DeliveryNotice
  ) {
    guard let range = rest.lastRange(of: "; from=<") else {
      if let range = rest.lastRange(of: "; proto=") { rest = rest[..<range.lowerBound] }
      return
    }
    let envelope = rest[(range.lowerBound + 2)...]
    rest = rest[..<range.lowerBound]
    notice.sender = envelope.withoutAngles.kept
    if let to = envelope.range(of: " to=<") {
      notice.recipient = envelope[to.lowerBound...].withoutAngles.keptOrNil
    }
  }
}
