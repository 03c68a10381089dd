import SMTPCore

/// The server's side of EXTERNAL (RFC 4422 App. A).
struct ExternalServer: ServerMechanism {
  private let user: String?

  /// A new exchange with a client whose certificate names `user`.
  init(user: String?) {
    self.user = user
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    guard let response else { return .challenge([]) }
    guard !response.contains(Octet.nul), String(validating: response, as: UTF8.self) != nil else {
      return .malformed
    }
    // Nobody acts for anybody else here.
    guard let user, response.isEmpty || response.elementsEqual(user.utf8) else { return .refused }
    return .accepted(user: user)
  }
}
