/// What must not be shared and could not be replaced.
package enum LeftoverSecret: Hashable, Sendable, CaseIterable {
  case credentials
  case bearerToken
  case webToken
  case password
  case randomToken
  case secretOfSession
  case original
}

extension Guide {
  /// What it is, as a part of a sentence.
  func text(_ secret: LeftoverSecret) -> String {
    switch secret {
    case .credentials: "base64 that decodes to a name and a password"
    case .bearerToken: "a bearer token"
    case .webToken: "a signed web token"
    case .password: "what looks like a password"
    case .randomToken: "a long token that may let somebody in"
    case .secretOfSession: "a secret that was sent in the session"
    case .original: "a name or an address of the session"
    }
  }
}
