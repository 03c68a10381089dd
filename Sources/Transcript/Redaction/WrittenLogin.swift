import SMTPCore

/// Finds the password of a login that is written out: `smtp://alice:…@mx.example`, and for curl
/// `--user alice:…`.
enum WrittenLogin {
  /// The places of the passwords in a text.
  static func places(in text: [UInt8]) -> [Range<Int>] {
    let words = text.split(whereSeparator: Octet.isBlank)
    return zip(words, [[]] + words).compactMap { word, before in
      let isUser = before.elementsEqual("-u".utf8) || before.elementsEqual("--user".utf8)
      return isUser ? password(ofUser: text[word.startIndex...]) : password(inURL: word)
    }
  }

  /// It ends with the quotes around the login, or at a blank.
  private static func password(ofUser text: ArraySlice<UInt8>) -> Range<Int>? {
    let quote = text.first.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
    let login = text.dropFirst(quote == nil ? 0 : 1)
      .prefix { quote == nil ? !Octet.isBlank($0) : $0 != quote }
    guard let colon = login.firstIndex(of: Octet.colon) else { return nil }
    return colon + 1 == login.endIndex ? nil : (colon + 1)..<login.endIndex
  }

  /// The host ends at a slash, as all before it may hold none (RFC 3986 §3.2).
  private static func password(inURL word: ArraySlice<UInt8>) -> Range<Int>? {
    guard let scheme = word.firstRange(ofOctets: "://".utf8) else { return nil }
    let authority = word[scheme.upperBound...].prefix { $0 != Octet.slash }
    guard let colon = authority.firstIndex(of: Octet.colon),
      let at = authority.lastIndex(of: Octet.at), colon + 1 < at
    else { return nil }
    return (colon + 1)..<at
  }
}
