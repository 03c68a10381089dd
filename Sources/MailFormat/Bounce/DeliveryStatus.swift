import SMTPCore

/// Reads a delivery report for programs: `message/delivery-status` (RFC 3464) and
/// `message/global-delivery-status` (RFC 6533).
enum DeliveryStatus {
  /// Recipients that are read; the rest is counted.
  static let most = 1_000

  /// What is told of each recipient, and of how many no more than that they are there.
  static func notices(in text: ArraySlice<UInt8>) -> (notices: [DeliveryNotice], omitted: Int) {
    var notices: [DeliveryNotice] = []
    var omitted = 0
    var message = FieldList.none
    var rest = text
    while !rest.isEmpty {
      let before = rest.count
      let block = FieldList(takingFrom: &rest)
      if rest.count == before { rest = TextBlock.behindLine(rest) }
      if isRecipient(block) {
        if notices.count < most {
          notices.append(notice(block, message))
        } else {
          omitted += 1
        }
      } else if block["Reporting-MTA"] != nil {
        message = block
      }
    }
    return (notices, omitted)
  }

  /// Whether a text holds such fields, be it within a message or copied out of one.
  static func isThere(in text: ArraySlice<UInt8>) -> Bool {
    var hasRecipient = false
    var hasFate = false
    for line in TextBlock(text) {
      guard let name = FieldList.name(of: line) else { continue }
      if name.begins(with: "Final-Recipient") || name.begins(with: "Original-Recipient") {
        hasRecipient = true
      } else if name.begins(with: "Diagnostic-Code")
        || name.begins(with: "Action") && name.count == 6
      {
        hasFate = true
      }
      if hasRecipient, hasFate { return true }
    }
    return false
  }

  private static func isRecipient(_ block: FieldList) -> Bool {
    block["Final-Recipient"] != nil || block["Action"] != nil || block["Diagnostic-Code"] != nil
  }

  private static func notice(_ block: FieldList, _ message: FieldList) -> DeliveryNotice {
    let status = block["Status"].flatMap { EnhancedStatusCode(octets: firstWord($0)) }
    var notice = DeliveryNotice(outcome(block["Action"], status), by: program(block, message))
    notice.status = status
    notice.recipient =
      (block["Final-Recipient"] ?? block["Original-Recipient"]).flatMap(address)
    notice.reporter = message["Reporting-MTA"].flatMap(address)
    notice.peer = block["Remote-MTA"].flatMap(address)
    notice.retryUntil = block["Will-Retry-Until"]?[...].keptOrNil
    notice.queueID =
      (message["X-Postfix-Queue-ID"] ?? message["X-Exim-Message-Id"])?[...]
      .keptOrNil
    guard let diagnostic = block["Diagnostic-Code"] else { return notice }
    let isSMTP = diagnostic[...].begins(with: "smtp")
    let text = behindType(diagnostic)
    if let reply = WrittenReply.first(in: text) {
      notice.reply = reply
      // Without the remote server's name, a code may be the reporting server's own.
      notice.speaker = isSMTP && notice.peer != nil ? .peer : .unknown
    } else {
      notice.reason = text.kept
      notice.speaker = .reporter
    }
    if diagnostic[...].begins(with: "x-postfix") {
      notice.reason = []
      PostfixReason.read(text, into: &notice, isOwn: notice.peer == nil)
    }
    return notice
  }

  private static func outcome(
    _ action: [UInt8]?, _ status: EnhancedStatusCode?
  ) -> DeliveryOutcome {
    let word = String(
      decoding: firstWord(action ?? []).prefix(16).map(Octet.lower), as: UTF8.self)
    if let outcome = DeliveryOutcome(rawValue: word), outcome != .turnedAway { return outcome }
    switch status?.class {
    case .success?: return .delivered
    case .transient?: return .delayed
    case .permanent?, nil: return .failed
    }
  }

  private static func program(_ block: FieldList, _ message: FieldList) -> MailProgram? {
    if message["X-Postfix-Queue-ID"] != nil { return .postfix }
    if block["Diagnostic-Code"]?[...].begins(with: "x-postfix") == true { return .postfix }
    if message["X-Exim-Message-Id"] != nil { return .exim }
    return nil
  }

  /// `mx.example.org` of `dns; mx.example.org`, `bob@example.org` of `rfc822; bob@example.org`.
  private static func address(_ value: [UInt8]) -> [UInt8]? {
    behindType(value).withoutAngles.keptOrNil
  }

  private static func behindType(_ value: [UInt8]) -> ArraySlice<UInt8> {
    var rest = value[...]
    let type = rest.prefix { Octet.isAlphanumeric($0) || $0 == Octet.hyphen }
    let behind = rest[type.endIndex...].drop(while: Octet.isBlank)
    if behind.first == Octet.semicolon { rest = behind.dropFirst() }
    return rest.trimmed
  }

  private static func firstWord(_ value: [UInt8]) -> ArraySlice<UInt8> {
    value[...].trimmed.prefix { !Octet.isBlank($0) && $0 != UInt8(ascii: "(") }
  }
}
