package import SMTPCore

/// The mechanisms that are understood here, by their registered names.
package enum Mechanism: String, CaseIterable, Hashable, Sendable {
  case plain = "PLAIN"
  case login = "LOGIN"
  case cramMD5 = "CRAM-MD5"
  case scramSHA1 = "SCRAM-SHA-1"
  case scramSHA1Plus = "SCRAM-SHA-1-PLUS"
  case scramSHA256 = "SCRAM-SHA-256"
  case scramSHA256Plus = "SCRAM-SHA-256-PLUS"
  case scramSHA512 = "SCRAM-SHA-512"
  case scramSHA512Plus = "SCRAM-SHA-512-PLUS"
  case scramSHA3512 = "SCRAM-SHA3-512"
  case scramSHA3512Plus = "SCRAM-SHA3-512-PLUS"
  case xoauth2 = "XOAUTH2"
  case oauthBearer = "OAUTHBEARER"
  case external = "EXTERNAL"
  case anonymous = "ANONYMOUS"

  /// The mechanism of this name in any case; nil if it is not understood here.
  package init?(name: String) {
    self.init(rawValue: name.uppercased())
  }

  /// Whether a name and a password, or a token, are needed.
  package var needsSecret: Bool {
    switch self {
    case .external, .anonymous: false
    default: true
    }
  }

  /// Whether it can only run over TLS, because it is bound to that.
  package var isBound: Bool { rawValue.hasSuffix("-PLUS") }

  /// Whether a response depends on what this side said before, so that an exchange that somebody
  /// else has begun cannot be gone on with.
  package var looksBack: Bool { rawValue.hasPrefix("SCRAM-") }

  /// Whether OpenSSL has the hash function that it needs.
  package var isAvailable: Bool {
    switch self {
    case .plain, .login, .xoauth2, .oauthBearer, .external, .anonymous: true
    case .cramMD5: HashFunction.md5.isAvailable
    case .scramSHA1, .scramSHA1Plus: HashFunction.sha1.isAvailable
    case .scramSHA256, .scramSHA256Plus: HashFunction.sha256.isAvailable
    case .scramSHA512, .scramSHA512Plus: HashFunction.sha512.isAvailable
    case .scramSHA3512, .scramSHA3512Plus: HashFunction.sha3512.isAvailable
    }
  }

  /// The client's side of a new exchange.
  package func makeClient(
    _ context: ClientContext
  ) throws(MechanismError) -> any ClientMechanism {
    switch self {
    case .plain: try PlainClient(context)
    case .login: try LoginClient(context)
    case .cramMD5: try CramMD5Client(context)
    case .xoauth2: try TokenClient(.xoauth2, context)
    case .oauthBearer: try TokenClient(.bearer, context)
    case .external: ExternalClient(context)
    case .anonymous: AnonymousClient(context)
    case .scramSHA1: try ScramClient(.sha1, isBound: false, context)
    case .scramSHA1Plus: try ScramClient(.sha1, isBound: true, context)
    case .scramSHA256: try ScramClient(.sha256, isBound: false, context)
    case .scramSHA256Plus: try ScramClient(.sha256, isBound: true, context)
    case .scramSHA512: try ScramClient(.sha512, isBound: false, context)
    case .scramSHA512Plus: try ScramClient(.sha512, isBound: true, context)
    case .scramSHA3512: try ScramClient(.sha3512, isBound: false, context)
    case .scramSHA3512Plus: try ScramClient(.sha3512, isBound: true, context)
    }
  }

  /// The server's side of a new exchange.
  package func makeServer(_ context: ServerContext) -> any ServerMechanism {
    switch self {
    case .plain: PlainServer(context.accounts)
    case .login: LoginServer(context.accounts)
    case .cramMD5: CramMD5Server(context)
    case .xoauth2: TokenServer(.xoauth2, context.accounts)
    case .oauthBearer: TokenServer(.bearer, context.accounts)
    case .external: ExternalServer(user: context.certificateUser)
    case .anonymous: AnonymousServer()
    case .scramSHA1: ScramServer(.sha1, isBound: false, context)
    case .scramSHA1Plus: ScramServer(.sha1, isBound: true, context)
    case .scramSHA256: ScramServer(.sha256, isBound: false, context)
    case .scramSHA256Plus: ScramServer(.sha256, isBound: true, context)
    case .scramSHA512: ScramServer(.sha512, isBound: false, context)
    case .scramSHA512Plus: ScramServer(.sha512, isBound: true, context)
    case .scramSHA3512: ScramServer(.sha3512, isBound: false, context)
    case .scramSHA3512Plus: ScramServer(.sha3512, isBound: true, context)
    }
  }
}
