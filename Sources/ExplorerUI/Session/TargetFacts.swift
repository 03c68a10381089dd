/// What a target says about the session with it.
package struct TargetFacts: Hashable, Sendable {
  /// Whether LMTP is spoken there.
  package var isLMTP: Bool
  /// Whether the server takes mail of its own users, so that TLS and AUTH are ranked first.
  package var isSubmission: Bool
  /// A recipient that is ready in the suggestions.
  package var recipient: String?

  /// The usual ones.
  package init(isLMTP: Bool = false, isSubmission: Bool = false, recipient: String? = nil) {
    self.isLMTP = isLMTP
    self.isSubmission = isSubmission
    self.recipient = recipient
  }
}
