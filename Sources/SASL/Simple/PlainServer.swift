import SMTPCore

/// The server's side of PLAIN (RFC 4616 §2).
struct PlainServer: ServerMechanism {
  private let accounts: Accounts

  /// A new exchange.
  init(_ accounts: Accounts) {
    self.accounts = accounts
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    guard let response else { return .challenge([]) }
    let parts = response.split(separator: 0, omittingEmptySubsequences: false)
    // Two NULs, a user and a password, all of it UTF-8; only the first part may be empty.
    guard parts.count == 3, !parts[1].isEmpty, !parts[2].isEmpty,
      let user = String(validating: parts[1], as: UTF8.self),
      parts.allSatisfy({ String(validating: $0, as: UTF8.self) != nil })
    else { return .malformed }
    guard accounts.hold(user: Array(parts[1]), password: Array(parts[2])) else { return .refused }
    // Nobody acts for anybody else here (RFC 4616 §2, authorization).
    guard parts[0].isEmpty || parts[0] == parts[1] else { return .refused }
    return .accepted(user: user)
  }
}
