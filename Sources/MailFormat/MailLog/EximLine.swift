import SMTPCore

/// Reads what Exim writes to its main log of a delivery or of a client that it refuses.
enum EximLine {
  /// What the message of a log line tells.
  static func notice(in message: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = message.trimmed
    let hasTime = skipTime(&rest)
    let id = takeID(&rest)
    guard hasTime || id != nil else { return nil }
    if let id {
      var notice =
        delivery(in: rest) ?? refusal(in: rest) ?? trouble(in: rest) ?? givenUp(in: rest)
      notice?.queueID = id.keptOrNil
      return notice
    }
    return refusal(in: rest) ?? login(in: rest) ?? early(in: rest)
  }

  /// Whether a line begins with Exim's time and what follows is Exim's.
  static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    guard skipTime(&rest) else { return false }
    return takeID(&rest) != nil || rest.begins(with: "H=") || rest.begins(with: "no host name")
      || login(in: rest) != nil || early(in: rest) != nil
  }

  /// `2026-11-22 10:00:00`, maybe with a fraction, a zone and a process id behind it.
  private static func skipTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let shape = Array("0000-00-00 00:00:00".utf8)
    let isTime =
      rest.count > shape.count
      && zip(rest, shape).allSatisfy { $1 == Octet.zero ? Octet.isDigit($0) : $0 == $1 }
    guard isTime else { return false }
    rest = rest.dropFirst(shape.count).drop { Octet.isDigit($0) || $0 == Octet.dot }
    rest = rest.drop(while: Octet.isBlank)
    if rest.first == Octet.plus || rest.first == Octet.hyphen {
      let zone = rest.dropFirst().prefix(while: Octet.isDigit)
      if zone.count == 4 { rest = rest[zone.endIndex...].drop(while: Octet.isBlank) }
    }
    if rest.first == Octet.openBracket {
      let pid = rest.dropFirst().prefix(while: Octet.isDigit)
      if !pid.isEmpty, rest[pid.endIndex...].first == Octet.closeBracket {
        rest = rest[(pid.endIndex + 1)...].drop(while: Octet.isBlank)
      }
    }
    return true
  }

  /// A message's name: `1abcde-000001-AB`, or `1abcde-00000000001-AB12` since Exim 4.97.
  private static func takeID(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var behind = rest
    let word = behind.takeWord()
    let parts = word.split(separator: Octet.hyphen, omittingEmptySubsequences: false)
    guard parts.count == 3, [[6, 6, 2], [6, 11, 4]].contains(parts.map(\.count)),
      parts.allSatisfy({ $0.allSatisfy(Octet.isAlphanumeric) })
    else { return nil }
    rest = behind
    return word
  }

  /// `** bob@x R=r T=t H=mx [ip]: why` and its like.
  private static func delivery(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    let outcome: DeliveryOutcome
    switch String(decoding: rest.takeWord().prefix(3), as: UTF8.self) {
    case "**": outcome = .failed
    case "==": outcome = .delayed
    case "=>", "->", ">>": outcome = .delivered
    default: return nil
    }
    var notice = DeliveryNotice(outcome, by: .exim)
    let parts = EximFields(rest)
    notice.recipient = parts.address.keptOrNil
    notice.sender =
      parts["F"].map { $0.withoutAngles.kept }
      ?? parts["P"].map {
        $0.withoutAngles.kept
      }
    notice.peer = parts["H"]?.keptOrNil
    if outcome == .delivered {
      notice.reply = parts["C"].flatMap { WrittenReply(EximReason.joined($0)) }
      notice.speaker = notice.reply == nil ? .reporter : .peer
      notice.stage = parts["H"] == nil ? .mailbox : .endOfData
      return notice
    }
    EximReason.read(parts.rest, into: &notice)
    return notice
  }

  /// `H=mx [ip] Connection timed out`: one host of several, before the line that decides. Exim
  /// tries the next host by itself, so that nothing is decided yet.
  private static func trouble(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard
      text.begins(with: "H=") || text.begins(with: "SMTP error from remote")
        || text.begins(with: "LMTP error")
    else { return nil }
    let parts = EximFields(text)
    var notice = DeliveryNotice(.delayed, by: .exim)
    notice.peer = parts["H"]?.keptOrNil
    EximReason.read(parts.rest, into: &notice)
    return notice.reply != nil || notice.stage != nil ? notice : nil
  }

  /// `bob@example.org: retry timeout exceeded`: the line that ends a message which waited.
  private static func givenUp(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard let recipient = rest.take(upTo: ": "), recipient.contains(Octet.at),
      !recipient.contains(where: Octet.isBlank), rest.begins(with: "retry timeout exceeded")
    else { return nil }
    var notice = DeliveryNotice(.failed, by: .exim)
    notice.recipient = recipient.keptOrNil
    EximReason.read(rest, into: &notice)
    return notice
  }

  /// `SMTP protocol synchronization error (input sent without waiting for greeting): rejected
  /// connection from H=[192.0.2.1] input="…"`: a client that speaks too early.
  private static func early(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard rest.begins(with: "SMTP protocol synchronization error"),
      let reason = rest.take(upTo: ": rejected ")
    else { return nil }
    var notice = DeliveryNotice(.turnedAway, by: .exim)
    notice.speaker = .reporter
    notice.stage = rest.begins(with: "connection") ? .greeting : .hello
    if let host = rest.range(of: "H=") {
      notice.peer = EximFields(rest[host.lowerBound...])["H"]?.keptOrNil
    }
    notice.reason = reason.kept
    return notice
  }

  /// `login authenticator failed for host [ip]: 535 Incorrect authentication data (set_id=info)`.
  private static func login(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    var rest = text
    guard rest.take(upTo: " authenticator failed for ") != nil, let host = rest.take(upTo: ": "),
      let reply = WrittenReply(rest)
    else { return nil }
    var notice = DeliveryNotice(.turnedAway, by: .exim)
    notice.speaker = .reporter
    notice.stage = .login
    var peer = host
    peer.skip("H=")
    notice.peer = peer.keptOrNil
    notice.reply = reply
    return notice
  }

  /// `H=host [ip] F=<a> rejected RCPT <b>: why`.
  private static func refusal(in text: ArraySlice<UInt8>) -> DeliveryNotice? {
    guard text.begins(with: "H="), let range = text.range(of: " rejected ") else { return nil }
    let head = text[..<range.lowerBound]
    var rest = text[range.upperBound...]
    var notice = DeliveryNotice(.turnedAway, by: .exim)
    notice.speaker = .reporter
    let parts = EximFields(head)
    notice.peer = parts["H"]?.keptOrNil
    notice.sender = parts["F"].map { $0.withoutAngles.kept }
    rest.skip("after ")
    notice.stage =
      text[range.upperBound...].begins(with: "after DATA")
      ? .endOfData : DeliveryStage(words: rest)
    let what = rest.take(upTo: ": ")
    if notice.stage == .rcpt {
      notice.recipient = (what ?? rest).dropFirst(5).withoutAngles.keptOrNil
    }
    if what == nil { rest = [] }
    notice.reply = WrittenReply(rest)
    if notice.reply == nil { notice.reason = rest.kept }
    notice.isTemporary = head.trimmed.range(of: " temporarily") != nil
    return notice.stage != nil ? notice : nil
  }
}
