/// What both sides of SCRAM compute from the password (RFC 5802 §3).
struct ScramKeys {
  private let hash: HashFunction
  private let clientKey: [UInt8]
  private let storedKey: [UInt8]
  private let serverKey: [UInt8]

  /// The keys of a password: as many rounds of hashing as `iterations` says.
  init(
    _ hash: HashFunction, password: [UInt8], salt: [UInt8], iterations: Int
  ) throws(MechanismError) {
    let salted = try hash.stretch(password: password, salt: salt, iterations: iterations)
    self.hash = hash
    clientKey = try hash.hmac(key: salted, Array("Client Key".utf8))
    storedKey = try hash.hash(clientKey)
    serverKey = try hash.hmac(key: salted, Array("Server Key".utf8))
  }

  /// The client's proof for the messages so far.
  func clientProof(_ messages: [UInt8]) throws(MechanismError) -> [UInt8] {
    zip(clientKey, try hash.hmac(key: storedKey, messages)).map(^)
  }

  /// The server's proof for the same messages.
  func serverSignature(_ messages: [UInt8]) throws(MechanismError) -> [UInt8] {
    try hash.hmac(key: serverKey, messages)
  }

  /// Whether a client's proof is right: the key that it gives hashes to the stored one.
  func accepts(_ proof: [UInt8], _ messages: [UInt8]) -> Bool {
    guard let signature = try? hash.hmac(key: storedKey, messages), proof.count == signature.count,
      let key = try? hash.hash(zip(proof, signature).map(^))
    else { return false }
    return key == storedKey
  }
}
