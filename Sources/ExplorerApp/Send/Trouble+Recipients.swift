import SMTPCore
import SMTPGuide

extension Trouble {
  /// The trouble that a part of the recipients was refused; nil if none was. One that was refused for
  /// good weighs more than any that may be tried again.
  init?(refusedOf envelope: Envelope) {
    let refused = envelope.recipients.filter { $0.code >= 400 }
    guard !refused.isEmpty else { return nil }
    self = .recipientsRefused(
      refused.map { VisibleText.string($0.path) },
      total: envelope.recipientCount,
      isForGood: refused.contains { $0.code >= 500 })
  }
}
