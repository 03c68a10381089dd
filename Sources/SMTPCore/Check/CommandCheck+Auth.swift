/// AUTH and the answers to challenges (RFC 4954 §4).
extension CommandCheck {
  func checkAuth(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let mechanism = words.first else { throw missing(.missingArgument(verb)) }
    let name = octets[mechanism]
    let isName = (1...20).contains(name.count) && name.allSatisfy(Self.isMechanismOctet)
    if !isName { throw problem(.badMechanism, mechanism) }
    let written = VisibleText.string(name.map(Octet.upper))
    if let capabilities = session.capabilities, verb == .auth,
      !capabilities.mechanisms.contains(written)
    {
      throw problem(
        .mechanismNotOffered(written), mechanism,
        isUnfinished: isBeginning(mechanism, of: capabilities.mechanisms))
    }
    if words.count > 2 { throw problem(.surplusWords(verb), words[2].lowerBound..<octets.count) }
    if words.count == 2, octets[words[1]] != [Octet.equals] { try checkResponse(words[1]) }
  }

  /// Base64, or the `*` that breaks the exchange off.
  func checkResponse(_ range: Range<Int>) throws(CommandProblem) {
    let response = octets[range]
    if response == [Octet.asterisk] { return }
    do throws(Base64.DecodingError) {
      _ = try Base64.decode(response)
    } catch {
      // What is not a multiple of four may be wrong before its end.
      let bad = response.firstIndex { !Self.isBase64($0) }
      let place = bad ?? range.lowerBound + min(error.offset, response.count)
      throw problem(
        .notBase64, place..<max(place, range.upperBound),
        isUnfinished: bad == nil && place >= octets.count)
    }
  }

  private static func isBase64(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || octet == Octet.plus || octet == Octet.slash
      || octet == Octet.equals
  }

  /// Capital letters, digits, `-` and `_`; small letters are taken for capitals (RFC 4422 §3.1).
  private static func isMechanismOctet(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || octet == Octet.hyphen || octet == Octet.underscore
  }
}
