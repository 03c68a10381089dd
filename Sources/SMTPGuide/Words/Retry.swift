import SMTPCore

/// Whether sending the same once more helps.
package enum Retry: String, CaseIterable, Hashable, Sendable {
  /// Nothing was refused.
  case notNeeded
  /// The same may work later.
  case later
  /// This attempt is refused for good; another one later may work, as with a mailbox that is full.
  case anew
  /// It fails again until something is corrected.
  case corrected
  /// It will never work, here or corrected.
  case never

  /// What the first digit of a reply says of it (RFC 5321 §4.2.1).
  init(_ category: ReplyCategory) {
    switch category {
    case .success, .intermediate, .invalid: self = .notNeeded
    case .transient: self = .later
    case .permanent: self = .corrected
    }
  }
}
