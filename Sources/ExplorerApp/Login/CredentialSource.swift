package import SASL
package import SMTPGuide
package import SMTPTransport

/// Who logs in where: what the command line and the surroundings say.
package struct CredentialSource: Sendable {
  /// The name to log in with; nil for the one in the target, or in .netrc.
  package var user: String?
  private let sources: PasswordSources

  /// Names and passwords from these sources.
  package init(user: String?, sources: PasswordSources) {
    self.user = user
    self.sources = sources
  }

  /// The source for a server that the command line did not name: neither the name nor the password
  /// that it gave are meant for that one.
  package var elsewhere: CredentialSource {
    CredentialSource(user: nil, sources: sources.elsewhere)
  }

  /// The credentials for a target; nil if no name is known. Where only that is known, the password
  /// is empty: a certificate may do in its place.
  package func credentials(for target: Target) throws(Trouble) -> Credentials? {
    if case .practice = target.place, user == nil {
      return Credentials(user: "alice", password: "practice")
    }
    let name = user ?? target.login
    return try sources.credentials(user: name, host: target.endpoint?.host)
      ?? name.map { Credentials(user: $0, password: "") }
  }
}
