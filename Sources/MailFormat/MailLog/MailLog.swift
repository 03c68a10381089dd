import SMTPCore

/// Reads lines of the logs of Postfix, Exim and Sendmail.
package enum MailLog {
  /// Octets of a line that are looked at.
  package static let readOctets = 8_192

  /// What a line tells; nil where it is of no such log, or tells of no delivery and no refusal.
  package static func notice(in line: [UInt8]) -> DeliveryNotice? {
    notice(in: line.prefix(readOctets))
  }

  static func notice(in line: ArraySlice<UInt8>) -> DeliveryNotice? {
    let prefix = LogPrefix(line)
    var notice: DeliveryNotice?
    switch LogWriter(tag: prefix.tag) {
    case .postfix?: notice = PostfixLine.notice(in: prefix.message)
    case .exim?: notice = EximLine.notice(in: prefix.message)
    case .sendmail?: notice = SendmailLine.notice(in: prefix.message)
    case nil where prefix.tag.isEmpty:
      notice =
        PostfixLine.notice(in: prefix.message) ?? SendmailLine.notice(in: prefix.message)
        ?? EximLine.notice(in: prefix.message)
    case nil: return nil
    }
    if let host = prefix.host { notice?.reporter = host.keptOrNil }
    return notice
  }

  /// Whether a line is of such a log, whatever it tells.
  package static func isLine(_ line: [UInt8]) -> Bool {
    let line = line.prefix(readOctets)
    return LogWriter(tag: LogPrefix(line).tag) != nil || EximLine.hasTime(line)
      || notice(in: line) != nil
  }
}
