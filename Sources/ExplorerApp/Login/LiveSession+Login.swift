import SMTPCore

extension LiveSession {
  /// The mechanism to log in with where none is named; PLAIN where nobody knows what is offered.
  func preferredMechanism() -> String {
    MechanismFacts.preferred(
      among: session.capabilities?.mechanisms ?? [],
      with: .init(isSecured: session.tls != nil, hasCertificate: hasClientCertificate)) ?? "PLAIN"
  }
}
