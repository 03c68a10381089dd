/// BURL: content that the server is to fetch itself (RFC 4468 §3). Since nothing leaves the
/// machine, none is ever fetched; up to there it goes as it should.
extension ServerSession {
  mutating func burl(_ command: Command) {
    guard let hello = state.hello else { return answer(helloFirst(.burl)) }
    guard hello.isExtended else { return answer(.extendedHelloFirst(.burl)) }
    guard isIdentified else { return answer(.loginFirst(.burl)) }
    switch state {
    case .transaction(let envelope) where envelope.recipients.isEmpty:
      return answer(noRecipients(of: envelope, .burl))
    case .transaction, .chunked:
      break
    case .spoiled:
      return answer(.resetFirst)
    default:
      return answer(.mailFirst(.burl))
    }
    let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
    guard let url = words.first, Self.isAbsoluteURI(url), words.count <= 2,
      words.count == 1 || "LAST".isSpelled(words[1])
    else { return answer(.badURL) }
    answer(.notFetched)
    spoil()
  }

  /// A scheme, a colon and anything (RFC 3986 §4.3).
  private static func isAbsoluteURI(_ url: ArraySlice<UInt8>) -> Bool {
    let scheme = url.prefix { $0 != Octet.colon }
    guard scheme.endIndex < url.endIndex - 1, let first = scheme.first,
      Octet.isAlphanumeric(first), !Octet.isDigit(first)
    else { return false }
    return url.allSatisfy(Octet.isVisible)
      && scheme.allSatisfy {
        Octet.isAlphanumeric($0) || $0 == Octet.plus || $0 == Octet.hyphen || $0 == Octet.dot
      }
  }
}
