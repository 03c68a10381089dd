package import Transcript

/// What holds for all replays of one command.
package struct ReplayOptions: Sendable {
  /// What counts as a difference.
  package var rules: ComparisonRules
  /// What is demanded of TLS.
  package var tls: TLSDemand
  /// Whether a certificate that cannot be trusted is told of, where it does not end the session.
  package var warnsOfCertificates: Bool
  /// How long to wait for replies.
  package var patience: Patience
  /// The name to introduce the client by in place of the recorded one.
  package var clientName: String?

  /// Options of which nothing but these need be known.
  package init(
    rules: ComparisonRules, tls: TLSDemand, warnsOfCertificates: Bool, patience: Patience,
    clientName: String?
  ) {
    self.rules = rules
    self.tls = tls
    self.warnsOfCertificates = warnsOfCertificates
    self.patience = patience
    self.clientName = clientName
  }
}
