/// What an answer that was computed is made of.
package enum ChallengeText: Hashable, Sendable {
  /// An empty identity, the user and the password, with NUL between them (RFC 4616 §2).
  case plain(user: String)
  /// The user alone.
  case user(String)
  /// The password alone.
  case password
}

extension Guide {
  /// The parts of an answer in base64, none of them a secret.
  package func text(_ text: ChallengeText) -> String {
    switch text {
    case .plain(let user): "base64 of NUL, \(visible(user)), NUL, your password"
    case .user(let user): "base64 of the name \(visible(user))"
    case .password: "base64 of your password"
    }
  }
}
