import SMTPCore

/// A line of the server as it is shared: codes, keywords and everyday words stay.
extension SharedText {
  /// What a server asks in AUTH LOGIN, and asks nothing.
  private static let questions = [
    "VXNlcm5hbWU6", "UGFzc3dvcmQ6", "VXNlciBOYW1lAA==", "UGFzc3dvcmQA",
  ]

  /// A line of a reply without its end.
  ///
  /// - Parameter isFirst: Whether it begins the reply.
  mutating func reply(_ line: SessionLines.Line, isFirst: Bool) -> [UInt8] {
    let reply = ReplyLine(WireLine(octets: line.octets, length: line.octets.count, ending: .crlf))
    let head = line.octets[..<reply.text.startIndex]
    let text = Array(reply.text)
    let isYes = reply.code.map { ReplyCategory(code: $0) == .success } ?? false
    if line.isGreeting, isFirst, isYes { return head + hello(text) }
    if reply.code == 334 { return head + challenge(text) }
    switch line.answers {
    case .ehlo? where isYes, .helo? where isYes, .lhlo? where isYes:
      return head + capability(text, isFirst: isFirst)
    case .vrfy? where isYes, .expn? where isYes: return head + person(text)
    default: return head + prose(text)
    }
  }

  private func challenge(_ text: [UInt8]) -> [UInt8] {
    let isQuestion = Self.questions.contains { $0.utf8.elementsEqual(text) }
    return text.isEmpty || isQuestion ? text : Base64.encode(Array("challenge".utf8))
  }

  private mutating func capability(_ text: [UInt8], isFirst: Bool) -> [UInt8] {
    if isFirst { return hello(text) }
    let keyword = text.prefix { !Octet.isBlank($0) && $0 != Octet.equals }
    guard SharedWords.isProtocol(keyword) else { return clean(text) }
    // `AUTH=` is an older form of `AUTH`.
    let words = text[keyword.endIndex...].split(
      omittingEmptySubsequences: false, whereSeparator: Octet.isBlank)
    return Array(keyword) + words.map { value($0) }.joined(separator: [Octet.space])
  }

  /// A value of a keyword: numbers and mechanisms stay.
  private mutating func value(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let inner = word.first == Octet.equals ? word.dropFirst() : word
    let isNumber = inner.allSatisfy(Octet.isDigit) && inner.count <= 20
    return isNumber || SharedWords.isMechanism(inner) ? Array(word) : clean(word)
  }

  /// The answer to a question for a person: of the words only the address is told.
  private mutating func person(_ text: [UInt8]) -> [UInt8] {
    let words = text.split(omittingEmptySubsequences: false, whereSeparator: Octet.isBlank)
    return Array(
      words.map { word in
        word.contains(Octet.at) || EnhancedStatusCode(octets: word) != nil
          ? clean(word) : MaskedText.mask(word)
      }.joined(separator: [Octet.space]))
  }
}
