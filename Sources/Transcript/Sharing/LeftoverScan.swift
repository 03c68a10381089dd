import SMTPCore

/// Looks in what is to be shared for what could still be secret.
///
/// It does not know how names were replaced, and so finds what the replacing overlooks. The time
/// grows with the length of the text alone.
struct LeftoverScan {
  /// The shortest text in base64 that is looked at, and the shortest word that may be random.
  private static let shortestBase64 = 12
  private static let shortestRandom = 24
  private static let shortestPassword = 4

  private let originals: Set<[UInt8]>
  private let secrets: SecretSearch
  /// Whether the session tells more secrets than can be looked for, so that anything may be one.
  private let refusesAll: Bool

  /// A scan for what a session told.
  ///
  /// - Parameter standIns: What may stand there although the session told the same.
  init(_ names: SessionNames, standIns: Set<[UInt8]>) {
    originals = names.originals.subtracting(standIns)
    // A login named like a stand-in, as `alice` is, is found wherever that stands; and a word that
    // servers say anyway, as `practice` is, tells nobody that it is a password.
    let searched = names.secrets.filter { !SharedWords.isCommon($0) && !SharedWords.isProse($0) }
    let all = SecretSearch(searched)
    let inStandIns = standIns.reduce(into: Set()) { $0.formUnion(all.secrets(in: $1)) }
    secrets = SecretSearch(searched.subtracting(inStandIns))
    refusesAll = names.hasMoreSecrets
  }

  /// What must not be shared in a piece of text; nil if nothing is found.
  func find(in text: some Sequence<UInt8>) -> Leftover.Reason? {
    let text = Array(text)
    let upper = text.map(Octet.upper)
    if refusesAll || secrets.finds(in: upper) { return .secretOfSession }
    if hasOriginal(upper) { return .original }
    if let reason = announced(upper) { return reason }
    for word in text.split(whereSeparator: { !Self.isTokenOctet($0) }) {
      if let reason = Self.reason(word) { return reason }
    }
    return nil
  }

  private func hasOriginal(_ upper: [UInt8]) -> Bool {
    guard !originals.isEmpty else { return false }
    return SharedText.words(of: upper).contains { word in
      originals.contains(Array(word))
        || word.split(whereSeparator: { ":/@%!\\".utf8.contains($0) }).contains {
          originals.contains(Array($0))
        }
    }
  }

  /// A password or a token behind a word that announces it.
  private func announced(_ upper: [UInt8]) -> Leftover.Reason? {
    if AnnouncedSecret.places(in: upper).contains(where: { $0.count >= Self.shortestPassword }) {
      return .password
    }
    let words = upper.split { Octet.isBlank($0) || $0 == Octet.colon || $0 == Octet.equals }
    let isBearer = zip(words, words.dropFirst()).contains { word, next in
      word.elementsEqual("BEARER".utf8) && next.count >= 8
        && !next.allSatisfy { $0 == UInt8(ascii: "X") }
    }
    return isBearer ? .bearerToken : nil
  }

  private static func isTokenOctet(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || "+/_-.".utf8.contains(octet)
  }

  /// Whether a word lets in whoever has it: a login in base64, or a signed token.
  static func isCredentials(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortestBase64 && (isWebToken(word) || holdsCredentials(word))
  }

  private static func reason(_ word: ArraySlice<UInt8>) -> Leftover.Reason? {
    guard word.count >= shortestBase64 else { return nil }
    if isWebToken(word) { return .webToken }
    if holdsCredentials(word) { return .credentials }
    let pieces = word.split { $0 == Octet.dot || $0 == Octet.hyphen || $0 == Octet.slash }
    return pieces.contains(where: isRandom) ? .randomToken : nil
  }

  /// Three parts in base64url, the first an object of JSON (RFC 7519 §3).
  private static func isWebToken(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].starts(with: "eyJ".utf8) && parts[1].count >= 4
  }

  /// A name and a password: between NULs (RFC 4616), with a colon, as a response of CRAM-MD5, or a
  /// token of OAuth.
  private static func holdsCredentials(_ word: ArraySlice<UInt8>) -> Bool {
    // The signs that fill it up may be missing, and were taken for what stands between words.
    let filling = [UInt8](repeating: Octet.equals, count: (4 - word.count % 4) % 4)
    guard let octets = try? Base64.decode(word + filling), octets.count >= 5 else { return false }
    let parts = octets.split(separator: Octet.nul, omittingEmptySubsequences: false)
    func isText(_ part: some Collection<UInt8>) -> Bool {
      !part.isEmpty && part.allSatisfy { Octet.isVisible($0) || $0 >= 0x80 }
    }
    if parts.count == 3, isText(parts[1]), isText(parts[2]) { return true }
    if octets.contains(1), octets.starts(with: "user=".utf8) || octets.starts(with: "n,".utf8) {
      return true
    }
    guard octets.allSatisfy(Octet.isVisible) else { return false }
    let pair = octets.split(separator: Octet.colon, maxSplits: 1)
    if pair.count == 2, pair.allSatisfy({ !$0.contains(Octet.space) && $0.count >= 2 }) {
      return true
    }
    let words = octets.split(separator: Octet.space)
    return words.count == 2 && words[1].count == 32 && words[1].allSatisfy(Octet.isHexDigit)
  }

  /// Small and large letters and digits mixed, or a long hexadecimal number.
  private static func isRandom(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= shortestRandom, !SharedWords.isProtocol(word) else { return false }
    if word.allSatisfy(Octet.isHexDigit), word.contains(where: Octet.isDigit) { return true }
    return word.contains { (0x61...0x7A).contains($0) }
      && word.contains { (0x41...0x5A).contains($0) } && word.contains(where: Octet.isDigit)
  }
}
