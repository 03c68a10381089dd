/// What is remarked in a session about a login.
package enum LoginNotice: Hashable, Sendable {
  /// The server's proof is right.
  case serverVerified(mechanism: String)
}

extension Guide {
  /// The words of a remark.
  package func text(_ notice: LoginNotice) -> String {
    switch notice {
    case .serverVerified(let mechanism):
      "\(visible(mechanism)): the server's proof is right, it knows the password, too"
    }
  }
}
