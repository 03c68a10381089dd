import ExplorerUI
import SMTPTransport

extension LiveMessage {
  /// Tells that a connection is being made to a target, as the person wrote it.
  static func connecting(to text: String) -> LiveMessage {
    guard let target = try? Target(parsing: text) else { return .connecting(target: text) }
    let facts = TargetFacts(
      isLMTP: target.isLMTP, isSubmission: target.scheme == .submission,
      recipient: target.recipient)
    return .connecting(target: text, facts)
  }
}
