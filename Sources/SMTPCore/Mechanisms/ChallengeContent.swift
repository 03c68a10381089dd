/// What a challenge says, read as its mechanism means it. Whatever does not have the mechanism's
/// form is plain text or octets.
package enum ChallengeContent: Hashable, Sendable {
  /// Nothing: the server waits for the client's first message.
  case empty
  /// Text that the server asks or tells with.
  case text([UInt8])
  /// Octets that are no text.
  case octets([UInt8])
  /// What is to be answered with a keyed digest (CRAM-MD5).
  case nonce([UInt8])
  /// SCRAM: nonce, salt and rounds.
  case scramFirst(ScramServerFirst)
  /// SCRAM: the server's proof, out of its base64.
  case scramProof([UInt8])
  /// SCRAM: why the server refuses.
  case scramError([UInt8])
  /// Why a token was refused, as JSON (RFC 7628 §3.2.2).
  case tokenRefusal([UInt8])
  /// DIGEST-MD5: directives.
  case digest(DigestChallenge)
  /// NTLM: names, flags and a nonce.
  case ntlm(NTLMChallenge)

  /// Reads a challenge.
  ///
  /// - Parameters:
  ///   - octets: Those inside of the base64.
  ///   - mechanism: The name of the mechanism, in upper case.
  package init(_ octets: [UInt8], mechanism: String) {
    self =
      octets.isEmpty ? .empty : Self.read(octets, as: mechanism) ?? Self.plain(octets)
  }

  private static func read(_ octets: [UInt8], as mechanism: String) -> ChallengeContent? {
    switch mechanism {
    case "CRAM-MD5": .nonce(octets)
    case "DIGEST-MD5": DigestChallenge(octets).map(ChallengeContent.digest)
    case "NTLM": NTLMChallenge(octets).map(ChallengeContent.ntlm)
    case "XOAUTH2", "OAUTHBEARER", "OAUTH10A":
      octets.first == Octet.openBrace ? .tokenRefusal(octets) : nil
    case _ where mechanism.hasPrefix("SCRAM-"): scram(octets)
    default: nil
    }
  }

  private static func scram(_ octets: [UInt8]) -> ChallengeContent? {
    if let first = try? ScramServerFirst(octets) { return .scramFirst(first) }
    let value = Array(octets.dropFirst(2).prefix { $0 != Octet.comma })
    if octets.starts(with: "v=".utf8) { return (try? Base64.decode(value)).map { .scramProof($0) } }
    return octets.starts(with: "e=".utf8) ? .scramError(value) : nil
  }

  private static func plain(_ octets: [UInt8]) -> ChallengeContent {
    let isText =
      String(validating: octets, as: UTF8.self) != nil
      // A prompt may end in NUL, as the drafts of LOGIN had it.
      && octets.dropLast(octets.last == Octet.nul ? 1 : 0).allSatisfy {
        $0 >= Octet.space || [Octet.tab, Octet.cr, Octet.lf].contains($0)
      }
    return isText ? .text(octets) : .octets(octets)
  }
}
