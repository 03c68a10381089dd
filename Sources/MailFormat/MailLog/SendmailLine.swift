import SMTPCore

/// Reads what Sendmail logs of a delivery or of a client that it refuses.
enum SendmailLine {
  /// What the message of a log line tells.
  static func notice(in message: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = message
    let id = rest.prefix(while: Octet.isAlphanumeric)
    guard rest[id.endIndex...].begins(with: ": ") else { return refusal(in: rest) }
    rest = rest[(id.endIndex + 2)...]
    var notice = delivery(in: rest) ?? refusal(in: rest) ?? filtered(in: rest)
    if !id.begins(with: "NOQUEUE") { notice?.queueID = id.keptOrNil }
    return notice
  }

  /// `to=<b>, delay=…, mailer=esmtp, relay=mx. [ip], dsn=5.1.1, stat=User unknown`.
  private static func delivery(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard text.begins(with: "to=") else { return nil }
    let fields = LogFields(text, last: "stat")
    guard let stat = fields["stat"] else { return nil }
    var notice = DeliveryNotice(outcome(stat), by: .sendmail)
    notice.recipient = fields["to"]?.withoutAngles.keptOrNil
    notice.status = fields["dsn"].flatMap { EnhancedStatusCode(octets: $0) }
    let isLocal = fields["mailer"].map { $0.elementsEqual("local".utf8) } ?? false
    notice.peer = isLocal ? nil : fields["relay"]?.keptOrNil
    notice.reply = fields["reply"].flatMap { WrittenReply($0) } ?? WrittenReply.first(in: stat)
    notice.speaker = notice.reply == nil || isLocal ? .reporter : .peer
    if isLocal { notice.stage = .mailbox }
    if notice.outcome == .delivered {
      notice.stage = notice.stage ?? .endOfData
      return notice
    }
    if notice.reply == nil {
      notice.reason = stat.kept
      notice.stage = notice.stage ?? stage(of: stat)
      // What another server refused is named by the reply's meaning only: `User unknown`, and
      // `Service unavailable` for its 554.
      if notice.outcome == .failed, notice.stage == nil, let peer = notice.peer,
        peer.contains(Octet.openBracket) || stat.begins(with: "Service unavailable")
      {
        notice.speaker = .peer
        if notice.status?.subject == EnhancedSubject.addressing.rawValue { notice.stage = .rcpt }
      }
    }
    return notice
  }

  private static func outcome(_ stat: ArraySlice<UInt8>) -> DeliveryOutcome {
    if stat.begins(with: "Sent") { return .delivered }
    let isWaiting = stat.begins(with: "Deferred") || stat.begins(with: "queued")
    return isWaiting ? .delayed : .failed
  }

  private static func stage(of stat: ArraySlice<UInt8>) -> DeliveryStage? {
    if stat.begins(with: "Cannot send message") { return .queue }
    if stat.begins(with: "Host unknown") || stat.holds("Name server") { return .lookup }
    if stat.holds("Connection refused") || stat.holds("Connection timed out")
      || stat.holds("No route to host")
    {
      return .connect
    }
    return nil
  }

  /// `ruleset=check_rcpt, arg1=<b>, relay=host [ip], reject=550 5.7.1 …`.
  private static func refusal(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard text.begins(with: "ruleset=") else { return nil }
    let fields = LogFields(text, last: "reject")
    guard let rule = fields["ruleset"], let reject = fields["reject"] else { return nil }
    var notice = turnedAway(reject)
    notice.peer = fields["relay"]?.keptOrNil
    if rule.holds("rcpt") {
      notice.stage = .rcpt
      notice.recipient = fields["arg1"]?.withoutAngles.keptOrNil
    } else if rule.holds("mail") {
      notice.stage = .mail
      notice.sender = fields["arg1"]?.withoutAngles.kept
    } else if rule.holds("relay") {
      notice.stage = .greeting
    } else if rule.holds("data") {
      notice.stage = .data
    } else if rule.holds("eoh") || rule.holds("eom") {
      notice.stage = .endOfData
    }
    return notice
  }

  /// `Milter: to=<b>, reject=550 5.7.1 …`.
  private static func filtered(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard rest.skip("Milter"), let range = rest.range(of: "reject=") else { return nil }
    let place = rest[..<range.lowerBound]
    var notice = turnedAway(rest[range.upperBound...])
    let behind = place.range(of: ": ").map { place[$0.upperBound...] } ?? place
    if behind.begins(with: "to=") {
      notice.stage = .rcpt
      notice.recipient = behind.withoutAngles.keptOrNil
    } else if behind.begins(with: "from=") {
      notice.stage = .mail
      notice.sender = behind.withoutAngles.kept
    } else {
      notice.stage = behind.begins(with: "data") ? .endOfData : DeliveryStage(words: behind)
    }
    return notice
  }

  private static func turnedAway(_ reject: ArraySlice<UInt8>) -> DeliveryNotice {
    var notice = DeliveryNotice(.turnedAway, by: .sendmail)
    notice.speaker = .reporter
    notice.reply = WrittenReply(reject)
    if notice.reply == nil { notice.reason = reject.kept }
    return notice
  }
}
