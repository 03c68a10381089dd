import SMTPCore

/// The client's side of SCRAM (RFC 5802, RFC 7677): both sides prove that they know the password,
/// and neither sends it.
struct ScramClient: ClientMechanism {
  private enum Stage {
    /// Nothing was sent, or only the initial response.
    case beginning
    /// The first message was the response to an empty challenge.
    case introduced
    /// The proof was sent; the server's has to be this one.
    case proved(expected: [UInt8])
    case verified
  }

  /// The most rounds that a server may ask for: they take about a second.
  static let mostIterations = 1_000_000

  private let hash: HashFunction
  private let user: String
  private let password: [UInt8]
  private let nonce: [UInt8]
  private let binding: ResponseContent.Binding
  /// The GS2 header (RFC 5801 §4).
  private let header: [UInt8]
  private let bindingOctets: [UInt8]
  private let bareFirst: [UInt8]
  private let takesFewIterations: Bool
  private var stage = Stage.beginning

  /// A new exchange.
  ///
  /// - Parameter isBound: Whether it is bound to the TLS connection, as the -PLUS forms are.
  init(
    _ hash: HashFunction, isBound: Bool, _ context: ClientContext
  ) throws(MechanismError) {
    try context.checkNameAndSecret()
    guard hash.isAvailable else { throw .hashMissing(hash.rawValue) }
    self.hash = hash
    user = context.credentials.user
    password = Array(context.credentials.password.utf8)
    nonce = Array(context.nonce.utf8)
    takesFewIterations = context.takesFewIterations
    let flag: String
    if isBound {
      guard let first = context.bindings.first else { throw .noChannelBinding }
      flag = "p=" + first.kind.rawValue
      binding = .bound(first.kind)
      bindingOctets = first.octets
    } else {
      // Who could bind and is not offered it says so: if somebody in between took the offer
      // away, the server notices (RFC 5802 §6).
      let isOffered = context.offered.contains { $0.hasSuffix("-PLUS") }
      let isHidden = !context.bindings.isEmpty && !isOffered
      flag = isHidden ? "y" : "n"
      binding = isHidden ? .unsupportedByServer : .none
      bindingOctets = []
    }
    let authorizationID = Array((context.credentials.authorizationID ?? "").utf8)
    let identity =
      authorizationID.isEmpty ? [] : Array("a=".utf8) + SaslName.encode(authorizationID)
    header = Array("\(flag),".utf8) + identity + [Octet.comma]
    bareFirst =
      Array("n=".utf8) + SaslName.encode(Array(user.utf8)) + Array(",r=".utf8) + nonce
  }

  var initialResponse: [UInt8]? { header + bareFirst }

  var serverProof: ServerProof {
    if case .verified = stage { .verified } else { .awaited }
  }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    switch stage {
    case .beginning where challenge.isEmpty:
      stage = .introduced
      return ClientResponse(header + bareFirst, .scramFirst(user: user, binding))
    case .beginning, .introduced:
      return try prove(behind: challenge)
    case .proved(let expected):
      try verify(challenge, expected)
      stage = .verified
      return ClientResponse([], .serverVerified)
    case .verified:
      throw .unexpectedChallenge
    }
  }

  /// Proves that the password is known, and computes what the server has to prove.
  private mutating func prove(behind challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    try checkRefusal(challenge)
    let first = try Self.read(challenge)
    guard first.nonce.count > nonce.count, first.nonce.starts(with: nonce) else {
      throw .foreignNonce
    }
    guard first.iterations <= Self.mostIterations else {
      throw .tooManyIterations(first.iterations, limit: Self.mostIterations)
    }
    guard takesFewIterations || first.iterations >= ScramServerFirst.fewestIterations else {
      throw .tooFewIterations(first.iterations, fewest: ScramServerFirst.fewestIterations)
    }
    let keys = try ScramKeys(
      hash, password: password, salt: first.salt, iterations: first.iterations)
    let unproved =
      Array("c=".utf8) + Base64.encode(header + bindingOctets) + Array(",r=".utf8) + first.nonce
    let messages = bareFirst + [Octet.comma] + challenge + [Octet.comma] + unproved
    let proof = try keys.clientProof(messages)
    stage = .proved(expected: try keys.serverSignature(messages))
    return ClientResponse(
      unproved + Array(",p=".utf8) + Base64.encode(proof),
      .scramProof(hash: hash.rawValue, iterations: first.iterations))
  }

  private static func read(_ challenge: [UInt8]) throws(MechanismError) -> ScramServerFirst {
    do {
      return try ScramServerFirst(challenge)
    } catch {
      throw error == .unknownExtension ? .unknownExtension : .malformedChallenge
    }
  }

  private func verify(_ challenge: [UInt8], _ expected: [UInt8]) throws(MechanismError) {
    try checkRefusal(challenge)
    let proof = challenge.dropFirst(2).prefix { $0 != Octet.comma }
    guard challenge.starts(with: "v=".utf8), let octets = try? Base64.decode(proof) else {
      throw .malformedChallenge
    }
    guard octets == expected else { throw .wrongProof }
  }

  private func checkRefusal(_ challenge: [UInt8]) throws(MechanismError) {
    guard challenge.starts(with: "e=".utf8) else { return }
    throw .refused(reason: Array(challenge.dropFirst(2).prefix { $0 != Octet.comma }))
  }
}
