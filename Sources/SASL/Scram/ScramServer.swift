import SMTPCore

/// The server's side of SCRAM (RFC 5802, RFC 7677).
struct ScramServer: ServerMechanism {
  private enum Stage {
    case beginning
    /// Salt and nonce were sent; the client's proof is awaited.
    case asked(ScramClientFirst, challenge: [UInt8], nonce: [UInt8])
    /// The client is who it says, and is told the server's proof.
    case proved(user: String)
  }

  private let hash: HashFunction
  private let isBound: Bool
  private let context: ServerContext
  private var stage = Stage.beginning

  /// A new exchange.
  init(_ hash: HashFunction, isBound: Bool, _ context: ServerContext) {
    self.hash = hash
    self.isBound = isBound
    self.context = context
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    guard let response else { return .challenge([]) }
    switch stage {
    case .beginning: return ask(response)
    case .asked(let first, let challenge, let nonce):
      guard let final = ScramClientFinal(response) else { return .malformed }
      return judge(final, behind: first, challenge, nonce)
    case .proved(let user):
      // In SMTP the proof is a challenge like any other, and this its answer (RFC 4954 §4).
      return response.isEmpty ? .accepted(user: user) : .malformed
    }
  }

  private mutating func ask(_ response: [UInt8]) -> ServerMechanismStep {
    guard let first = ScramClientFirst(response) else { return .malformed }
    switch first.flag {
    case .none where isBound, .unsupportedByServer where isBound: return .malformed
    case .bound where !isBound: return .malformed
    // It was offered: somebody has taken the offer away on its way (RFC 5802 §6).
    case .unsupportedByServer where !context.bindings.isEmpty: return .refused
    case .bound(let kind) where binding(of: kind) == nil: return .refused
    case .none, .unsupportedByServer, .bound: break
    }
    let nonce = first.nonce + Array(context.nonce.utf8)
    let challenge =
      Array("r=".utf8) + nonce + Array(",s=".utf8) + Base64.encode(context.salt)
      + Array(",i=\(ScramServerFirst.fewestIterations)".utf8)
    stage = .asked(first, challenge: challenge, nonce: nonce)
    return .challenge(challenge)
  }

  private mutating func judge(
    _ final: ScramClientFinal, behind first: ScramClientFirst, _ challenge: [UInt8],
    _ nonce: [UInt8]
  ) -> ServerMechanismStep {
    var channel: [UInt8] = []
    if case .bound(let kind) = first.flag { channel = binding(of: kind) ?? [] }
    guard final.nonce == nonce, final.binding == first.header + channel,
      let user = String(validating: first.user, as: UTF8.self),
      let password = context.accounts.password(of: first.user)
    else { return .refused }
    let messages =
      first.bare + [Octet.comma] + challenge + [Octet.comma] + final.unproved
    guard
      let keys = try? ScramKeys(
        hash, password: password, salt: context.salt, iterations: ScramServerFirst.fewestIterations),
      keys.accepts(final.proof, messages), let signature = try? keys.serverSignature(messages)
    else { return .refused }
    // Nobody acts for anybody else here.
    guard first.authorizationID == nil || first.authorizationID == first.user else {
      return .refused
    }
    stage = .proved(user: user)
    return .challenge(Array("v=".utf8) + Base64.encode(signature))
  }

  private func binding(of kind: String) -> [UInt8]? {
    context.bindings.first { $0.kind.rawValue == kind }?.octets
  }
}
