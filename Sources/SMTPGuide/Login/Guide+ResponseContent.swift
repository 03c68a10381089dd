package import SMTPCore

extension Guide {
  /// What a response in base64 is made of, none of it a secret; a part of a sentence.
  package func text(_ content: ResponseContent) -> String {
    switch content {
    case .plain(let user): "base64 of NUL, \(visible(user)), NUL, your password"
    case .user(let user): "base64 of the name \(visible(user))"
    case .password: "base64 of your password"
    case .keyedDigest(let user):
      "the name \(visible(user)) and the challenge's HMAC-MD5, its key your password"
    case .scramFirst(let user, let binding):
      "the name \(visible(user)) and a random nonce" + text(binding)
    case .scramProof(let hash, let iterations):
      "the proof that you know your password, by \(iterations) rounds of \(hash)"
        + (iterations < ScramServerFirst.fewestIterations ? ", though RFC 7677 asks for 4096" : "")
    case .serverVerified: "an empty line: the server proved that it knows your password, too"
    case .token(let user): "the name \(visible(user)) and your token"
    case .refusalRead(isEmpty: true): "an empty line; then the refusal itself comes"
    case .refusalRead(isEmpty: false): "base64 of the octet 1; then the refusal itself comes"
    case .identity(let name):
      name.isEmpty
        ? "an empty line: your certificate says who you are"
        : "the name \(visible(name)), which your certificate has to allow"
    case .trace(let trace):
      trace.isEmpty
        ? "an empty line: you stay nobody" : "the trace \(visible(trace)), which proves nothing"
    }
  }

  private func text(_ binding: ResponseContent.Binding) -> String {
    switch binding {
    case .none: ""
    case .unsupportedByServer: ", and word that it could be bound to TLS"
    case .bound(let kind): ", bound to this TLS line by \(kind.rawValue)"
    }
  }
}
