extension MechanismFacts {
  /// What a login can make use of.
  package struct Means: Hashable, Sendable {
    /// Whether TLS is up; then a mechanism can be bound to it.
    package var isSecured: Bool
    /// Whether the client has a certificate to show.
    package var hasCertificate: Bool

    /// What a login can make use of.
    package init(isSecured: Bool, hasCertificate: Bool = false) {
      self.isSecured = isSecured
      self.hasCertificate = hasCertificate
    }
  }

  /// The mechanism to log in with where none is named; nil where none is offered.
  package static func preferred(among offered: [String], with means: Means) -> String? {
    ranked(offered, with: means).first
  }

  /// The mechanisms offered, the one to log in with first: by strength those that can be computed
  /// with these means, and behind them the others as the server lists them.
  ///
  /// Those that give the password away come behind all that do not, and so lead only where nothing
  /// else is offered, or the person is warned.
  package static func ranked(_ offered: [String], with means: Means) -> [String] {
    let order = (means.isSecured && means.hasCertificate ? ["EXTERNAL"] : []) + strongestFirst
    let usable = order.filter { name in
      offered.contains(name) && (means.isSecured || row(for: name)?.isBound == false)
    }
    return usable + offered.filter { !usable.contains($0) }
  }

  /// Binding to the connection tells a man in the middle, which a longer hash does not. A token
  /// is seldom at hand, and whoever logs in seldom wants to be nobody.
  private static let strongestFirst = [
    "SCRAM-SHA-256-PLUS", "SCRAM-SHA-512-PLUS", "SCRAM-SHA3-512-PLUS", "SCRAM-SHA-1-PLUS",
    "SCRAM-SHA-256", "SCRAM-SHA-512", "SCRAM-SHA3-512", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN",
    "LOGIN", "OAUTHBEARER", "XOAUTH2", "ANONYMOUS",
  ]
}
