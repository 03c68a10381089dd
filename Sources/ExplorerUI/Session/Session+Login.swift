import SMTPCore

extension Session {
  /// The mechanism to log in with where none is named; nil where none is offered.
  func preferredMechanism(hasCertificate: Bool) -> String? {
    MechanismFacts.preferred(
      among: capabilities?.mechanisms ?? [],
      with: .init(isSecured: tls != nil, hasCertificate: hasCertificate))
  }
}
