import SMTPCore

/// The client's side of CRAM-MD5: the challenge's keyed digest instead of the password (RFC 2195).
struct CramMD5Client: ClientMechanism {
  private let user: String
  private let password: [UInt8]
  private var isDone = false

  /// A new exchange. CRAM-MD5 has no place for an authorization identity.
  init(_ context: ClientContext) throws(MechanismError) {
    try context.checkNoAuthorizationID()
    try context.checkNameAndSecret()
    user = context.credentials.user
    password = Array(context.credentials.password.utf8)
  }

  var initialResponse: [UInt8]? { nil }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    if isDone { throw .unexpectedChallenge }
    let digest = try HashFunction.md5.hmac(key: password, challenge)
    isDone = true
    let text = digest.map { Hexadecimal.text($0, digits: 2) }.joined()
    return ClientResponse(Array("\(user) \(text)".utf8), .keyedDigest(user: user))
  }
}
