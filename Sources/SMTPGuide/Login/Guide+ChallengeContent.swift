package import SMTPCore

extension Guide {
  /// What a challenge says, field by field.
  package func words(for challenge: ChallengeContent) -> ChallengeWords {
    switch challenge {
    case .empty:
      ChallengeWords(sentence: sentence(InspectorNote.challengeAsks), fields: [])
    case .text(let text):
      ChallengeWords(fields: [.init(label(.says), Self.shown(text))])
    case .octets(let octets):
      ChallengeWords(
        sentence: "This is \(Self.count(octets.count, "octet")), and no text.",
        fields: [.init(label(.says), Self.shown(octets))])
    case .nonce(let nonce):
      ChallengeWords(
        sentence: "Your password is to be the key of this text's HMAC-MD5; it is not sent itself.",
        fields: [.init("Nonce", Self.shown(nonce))])
    case .scramFirst(let first): words(for: first)
    case .scramProof(let proof):
      ChallengeWords(
        sentence: "The server proves that it knows your password. If the proof is right, an empty "
          + "line answers it, else *.",
        fields: [.init("Proof", Self.hexadecimal(proof))])
    case .scramError(let reason):
      ChallengeWords(
        sentence: "The server refuses.", isAlarming: true,
        fields: [.init("Reason", Self.shown(reason))])
    case .tokenRefusal(let text):
      ChallengeWords(
        sentence: "The token is refused, and this says why. The 535 comes once it is answered.",
        isAlarming: true, fields: [.init(label(.says), Self.shown(text))])
    case .digest(let challenge):
      ChallengeWords(
        sentence: "DIGEST-MD5 is of the past; its answer is not computed here.",
        fields: challenge.directives.map { .init($0.name, Self.shown($0.value)) })
    case .ntlm(let challenge): words(for: challenge)
    }
  }

  private func words(for first: ScramServerFirst) -> ChallengeWords {
    let isWeak = first.iterations < ScramServerFirst.fewestIterations
    return ChallengeWords(
      sentence: isWeak
        ? "So few rounds make passwords easy to guess: RFC 7677 asks for 4096 at least."
        : "Your password, hashed so with the salt, is to prove itself without being sent.",
      isAlarming: isWeak,
      fields: [
        .init("Nonce", Self.shown(first.nonce)),
        .init("Salt", Self.hexadecimal(first.salt)), .init("Rounds", "\(first.iterations)"),
      ])
  }

  private func words(for challenge: NTLMChallenge) -> ChallengeWords {
    var fields = [ChallengeWords.Field("Target", challenge.target)]
    fields += challenge.names.map { .init(Self.label(of: $0.kind), $0.text) }
    if let version = challenge.version { fields.append(.init("Windows", version)) }
    fields.append(.init("Nonce", Self.hexadecimal(challenge.nonce)))
    fields.append(.init("Flags", "0x" + Hexadecimal.text(challenge.flags, digits: 8)))
    return ChallengeWords(
      sentence: "NTLM tells these names to anybody who asks; its answer is not computed here.",
      fields: fields.filter { !$0.text.isEmpty })
  }

  private static func label(of kind: NTLMChallenge.Kind) -> String {
    switch kind {
    case .computer: "Computer"
    case .domain: "Domain"
    case .dnsComputer: "Host"
    case .dnsDomain: "DNS"
    case .dnsForest: "Forest"
    }
  }

  /// Text as it can be shown; of much only the beginning.
  private static func shown(_ octets: [UInt8]) -> String {
    let most = 500
    return VisibleText.string(octets.prefix(most)) + (octets.count > most ? "…" : "")
  }

  /// Octets in hexadecimal; of many only the first.
  private static func hexadecimal(_ octets: [UInt8]) -> String {
    let most = 64
    return octets.prefix(most).map { Hexadecimal.text($0, digits: 2) }.joined()
      + (octets.count > most ? "…" : "")
  }
}
