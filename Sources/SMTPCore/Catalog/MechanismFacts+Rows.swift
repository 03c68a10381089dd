extension MechanismFacts {
  /// Every row of the catalog, those that are computed first.
  package static let all: [MechanismFacts] = simple + scram + tokens + byHand

  private static let simple: [MechanismFacts] = [
    .init(
      "PLAIN", challenges: 0, needs: .password, exposes: .password, isComputed: true, "RFC 4616"),
    .init(
      "LOGIN", .obsolete, isServerFirst: true, challenges: 2, needs: .password,
      exposes: .password, isComputed: true, "draft-murchison-sasl-login"),
    .init(
      "CRAM-MD5", .limited, isServerFirst: true, challenges: 1, needs: .password,
      isComputed: true, "RFC 2195"),
    .init(
      "EXTERNAL", challenges: 0, needs: .certificate, isComputed: true, "RFC 4422 App. A"),
    .init("ANONYMOUS", challenges: 0, needs: .nothing, isComputed: true, "RFC 4505"),
  ]

  /// The salted challenge-response mechanisms: one family, a hash function and a binding apart.
  private static let scram: [MechanismFacts] = [
    ("SCRAM-SHA-1", .current, "RFC 5802"), ("SCRAM-SHA-256", .current, "RFC 7677"),
    ("SCRAM-SHA-512", .draft, "RFC 7677"), ("SCRAM-SHA3-512", .draft, "RFC 7677"),
  ].flatMap { (name: String, status: Status, source: String) in
    [(name, false), (name + "-PLUS", true)].map { name, isBound in
      MechanismFacts(
        name, status, challenges: 2, needs: .password, isBound: isBound, isComputed: true, source)
    }
  }

  private static let tokens: [MechanismFacts] = [
    .init(
      "OAUTHBEARER", challenges: 0, needs: .token, exposes: .token, isComputed: true, "RFC 7628"),
    .init(
      "XOAUTH2", .private, challenges: 0, needs: .token, exposes: .token, isComputed: true,
      "Google"),
    .init("OAUTH10A", challenges: 0, needs: .elsewhere, "RFC 7628"),
  ]

  private static let byHand: [MechanismFacts] = [
    .init(
      "DIGEST-MD5", .historic, isServerFirst: true, challenges: 2, needs: .password,
      mayAddLayer: true, "RFC 2831"),
    .init("NTLM", .obsolete, challenges: 1, needs: .password, "[MS-SMTPNTLM]"),
    .init(
      "GSSAPI", challenges: 2, mayTakeMore: true, needs: .elsewhere, mayAddLayer: true,
      "RFC 4752"),
    .init("GS2-KRB5", challenges: 1, mayTakeMore: true, needs: .elsewhere, "RFC 5801"),
    .init(
      "GS2-KRB5-PLUS", challenges: 1, mayTakeMore: true, needs: .elsewhere, isBound: true,
      "RFC 5801"),
    .init(
      "GSS-SPNEGO", .private, challenges: 1, mayTakeMore: true, needs: .elsewhere,
      mayAddLayer: true, "Microsoft"),
    .init(
      "KERBEROS_V4", .obsolete, isServerFirst: true, challenges: 2, needs: .elsewhere,
      mayAddLayer: true, "RFC 2222"),
    .init("OTP", challenges: 1, needs: .elsewhere, "RFC 2444"),
    .init("SKEY", .obsolete, challenges: 1, needs: .elsewhere, "RFC 2222"),
    .init(
      "SECURID", challenges: 0, mayTakeMore: true, needs: .elsewhere, "RFC 2808"),
    .init("SAML20", challenges: 1, needs: .elsewhere, "RFC 6595"),
    .init("OPENID20", challenges: 1, mayTakeMore: true, needs: .elsewhere, "RFC 6616"),
  ]
}
