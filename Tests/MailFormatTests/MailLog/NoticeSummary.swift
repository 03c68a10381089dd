import SMTPCore

@testable import MailFormat

extension DeliveryNotice {
  /// What a table of samples expects of it, in a line.
  var summary: String {
    var parts = [program?.rawValue ?? "-", outcome.rawValue, "\(speaker)", stage?.rawValue ?? "-"]
    parts.append(reply.map { "\($0.code)" } ?? "-")
    parts.append(enhanced?.description ?? "-")
    parts.append(recipient.map { String(decoding: $0, as: UTF8.self) } ?? "-")
    parts.append(peer.map { String(decoding: $0, as: UTF8.self) } ?? "-")
    return parts.joined(separator: " ")
  }
}
