import SMTPCore

extension LiveSession {
  /// What a login can make use of.
  var means: MechanismFacts.Means {
    .init(isSecured: session.tls != nil, hasCertificate: hasClientCertificate)
  }

  /// The mechanism to log in with where none is named; PLAIN where nobody knows what is offered.
  var preferredMechanism: String {
    MechanismFacts.preferred(among: session.capabilities?.mechanisms ?? [], with: means) ?? "PLAIN"
  }
}
