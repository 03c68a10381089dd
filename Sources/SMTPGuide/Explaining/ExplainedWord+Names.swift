import SMTPCore

/// Words that are no part of the protocol's lines: states, ports, terms.
extension ExplainedWord {
  /// All that a line means which is one word or one term; nil for any other line.
  static func allMeanings(of tokens: [[UInt8]]) -> [ExplainedWord]? {
    guard let first = tokens.first else { return nil }
    guard tokens.count == 1 else {
      guard tokens.count <= Term.mostWords else { return nil }
      return term(tokens[...]).map { [$0] } ?? port(tokens).map { [$0] }
    }
    if let port = port(tokens) { return [port] }
    let known = [ExplainedWord(octets: first)].compactMap { $0 } + others(octets: first)
    // A rule's name says more than the term that is written alike.
    let isRule = FindingID(octets: first) != nil
    let words = known + [state(first), isRule ? nil : term(tokens[...])].compactMap { $0 }
    return words.isEmpty ? nil : words
  }

  /// What the first of `tokens` name outside of the protocol, and how many of them it takes.
  static func named(_ tokens: [[UInt8]]) -> (words: [ExplainedWord], count: Int)? {
    for count in (1...Term.mostWords).reversed() where count <= tokens.count {
      let words = [term(tokens[..<count]), count == 1 ? state(tokens[0]) : nil].compactMap { $0 }
      if !words.isEmpty { return (words, count) }
    }
    return nil
  }

  private static func term(_ tokens: ArraySlice<[UInt8]>) -> ExplainedWord? {
    let name = Array(tokens.joined(separator: [Octet.space]))
    return Term.row(named: String(decoding: name, as: UTF8.self)).map(ExplainedWord.term)
  }

  private static func state(_ token: [UInt8]) -> ExplainedWord? {
    guard token.count <= 16 else { return nil }
    return StateName(rawValue: String(decoding: token, as: UTF8.self).lowercased())
      .map(ExplainedWord.state)
  }

  /// A port: its number, alone or behind the word. A number that may be a reply code needs it.
  private static func port(_ tokens: [[UInt8]]) -> ExplainedWord? {
    guard let number = tokens.last.flatMap({ Int(digits: $0) }), let port = Port.row(for: number)
    else { return nil }
    let isSaid = tokens.count == 2 && tokens[0].map(Octet.upper) == Array("PORT".utf8)
    return isSaid || (tokens.count == 1 && !ReplyCode.isInGrammar(number)) ? .port(port) : nil
  }

  /// A line inside of the reply to EHLO whose keyword no list has: `250-XFOO 1`. Only one that is
  /// all capitals is taken for a keyword, for any reply may begin with 250.
  static func unknownOffer(_ tokens: [[UInt8]]) -> [ExplainedWord]? {
    guard let first = tokens.first, first.starts(with: Array("250-".utf8)) else { return nil }
    let keyword = first.dropFirst(4)
    let isKeyword = keyword.allSatisfy {
      Octet.isDigit($0) || $0 == Octet.hyphen || (0x41...0x5A).contains($0)
    }
    guard keyword.count > 2, isKeyword, let initial = keyword.first, Octet.isAlphanumeric(initial),
      !keyword.allSatisfy(Octet.isDigit), ExplainedWord(octets: Array(keyword)) == nil,
      others(octets: Array(keyword)).isEmpty,
      let capability = Capability(
        text: Array(([Array(keyword)] + tokens.dropFirst()).joined(separator: [Octet.space]))[...])
    else { return nil }
    return [.reply(250), .unknownExtension(capability)]
  }
}
