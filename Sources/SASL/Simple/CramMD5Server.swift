import SMTPCore

/// The server's side of CRAM-MD5 (RFC 2195).
struct CramMD5Server: ServerMechanism {
  private let accounts: Accounts
  private let challenge: [UInt8]
  private var isAsked = false

  /// A new exchange.
  init(_ context: ServerContext) {
    accounts = context.accounts
    challenge = Array("<\(context.nonce)@\(context.host)>".utf8)
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    guard isAsked else {
      isAsked = true
      return response == nil ? .challenge(challenge) : .unasked
    }
    // A name may hold blanks, a digest cannot.
    guard let response, let blank = response.lastIndex(of: Octet.space), blank > 0,
      let user = String(validating: response[..<blank], as: UTF8.self)
    else { return .malformed }
    let digest = response[(blank + 1)...]
    // The digest is written in lower case (RFC 2195 §2).
    guard digest.count == 32, digest.allSatisfy(Octet.isHexDigit) else { return .malformed }
    guard let password = accounts.password(of: Array(response[..<blank])),
      let expected = try? HashFunction.md5.hmac(key: password, challenge),
      expected.map({ Hexadecimal.text($0, digits: 2) }).joined().utf8.elementsEqual(digest)
    else { return .refused }
    return .accepted(user: user)
  }
}
