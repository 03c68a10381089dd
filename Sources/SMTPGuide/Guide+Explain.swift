import SMTPCore

/// Explaining words that a person typed or copied.
extension Guide {
  /// Explains words: a reply code, an enhanced code, both, a whole reply line, a verb, a command, a
  /// parameter with or without its value, an extension, a line of the reply to EHLO, a mechanism of
  /// AUTH, a finding, a state of a session, a port, a term of the mail trade of one word or several.
  ///
  /// A word that means several things is explained as each of them. A word with spaces in it is a
  /// line of its own. A reply code with an enhanced code behind it is one reply; a line that begins
  /// with a code and has other words that nobody knows is a reply with its text. A quoted line that
  /// begins with a verb is a command with its argument, and what is written wrong in it is told.
  ///
  /// - Parameter proposes: Whether what was meant by an unknown word is looked for, which takes many
  ///   times as long as to find that nobody knows it.
  /// - Returns: An explanation for each code and each verb, in their order.
  /// - Throws: The first word that is none of these.
  package func explain(
    _ words: [String], proposes: Bool = true
  ) throws(UnknownWord) -> [Explanation] {
    var explanations: [Explanation] = []
    var line: [[UInt8]] = []
    for word in words {
      let tokens = Self.tokens(of: word)
      if tokens.count == 1 {
        line += tokens
        continue
      }
      explanations += try explain(line, isQuoted: false, proposes: proposes)
      line = []
      guard !tokens.isEmpty else { throw UnknownWord(word: "", proposal: nil) }
      explanations += try explain(tokens, isQuoted: true, proposes: proposes)
    }
    return explanations + (try explain(line, isQuoted: false, proposes: proposes))
  }

  private func explain(
    _ tokens: [[UInt8]], isQuoted: Bool, proposes: Bool
  ) throws(UnknownWord) -> [Explanation] {
    if let words = ExplainedWord.allMeanings(of: tokens) { return explanations(of: words) }
    let line = tokens
    if line.count > 1, let meant = meantByField(line) { return meant }
    let tokens = Self.withoutPaths(Self.split(tokens))
    if let line = Self.offer(tokens) ?? ExplainedWord.unknownOffer(line) {
      return explanations(of: line)
    }
    var words: [ExplainedWord] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      // A verb among several words is another verb, not the parameter of the same name.
      if Verb(octets: token) == nil,
        case .command(.command(let verb))? = words.first(where: { !$0.isKeyword }),
        case let parameters = ExplainedWord.others(octets: token, behind: verb),
        !parameters.isEmpty
      {
        words += parameters
        continue
      }
      let found = [ExplainedWord(octets: token)].compactMap { $0 }
      // With other words behind it, a verb is a command.
      let isCommand = words.isEmpty && tokens.count > 1 && Verb(octets: token) != nil
      let others = isCommand ? [] : ExplainedWord.others(octets: token)
      if !found.isEmpty || !others.isEmpty {
        words += found + others
        continue
      }
      switch words.first {
      case .reply?: return withText(tokens, Self.head(of: words))
      case .command? where isQuoted:
        return withSlip(in: line, explanations(of: Array(words.prefix(1))))
      default:
        guard let (named, count) = ExplainedWord.named([token] + rest) else {
          if let meant = meantCommand(line) { return meant }
          throw proposes
            ? UnknownWord(nearestTo: token, in: tokens)
            : UnknownWord(word: String(decoding: token, as: UTF8.self), proposal: nil)
        }
        words += named
        rest = rest.dropFirst(count - 1)
      }
    }
    // Several verbs are no line of one of them.
    let isLine = isQuoted || line.count > 1 && line[1].contains(Octet.colon)
    return isLine ? withSlip(in: line, explanations(of: words)) : explanations(of: words)
  }

  /// A line of the reply to EHLO: its code and what it offers; nil where it is none.
  private static func offer(_ tokens: [[UInt8]]) -> [ExplainedWord]? {
    guard tokens.count > 1, case .reply(250)? = ExplainedWord(octets: tokens[0]),
      ExplainedWord(octets: tokens[1])?.isEnhanced != true,
      let offer = ExplainedWord.capability(Array(tokens.dropFirst()))
    else { return nil }
    return [.reply(250), offer]
  }

  /// What of a reply line is no text: the code, and the enhanced code if one follows.
  private static func head(of words: [ExplainedWord]) -> [ExplainedWord] {
    guard words.count > 1, case .enhanced = words[1] else { return Array(words.prefix(1)) }
    return Array(words.prefix(2))
  }

  /// The tokens, a first one such as `550-5.7.1` or `550-` parted into its code and the rest.
  private static func split(_ tokens: [[UInt8]]) -> [[UInt8]] {
    guard let first = tokens.first, first.count > 3, first[3] == 0x2D,
      FindingID(octets: first) == nil,
      case .reply = ExplainedWord(octets: Array(first.prefix(3)))
    else { return tokens }
    let rest = Array(first.dropFirst(4))
    return [Array(first.prefix(3))] + (rest.isEmpty ? [] : [rest]) + tokens.dropFirst()
  }

  /// The tokens without the `FROM:<…>` behind a MAIL and the `TO:<…>` behind a RCPT.
  private static func withoutPaths(_ tokens: [[UInt8]]) -> [[UInt8]] {
    var kept: [[UInt8]] = []
    var isBehindPath = false
    for token in tokens {
      let upper = token.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
      let keyword = kept.last.flatMap { ExplainedWord(octets: $0)?.verb }.flatMap(pathKeyword)
      if let keyword, upper == keyword || upper.starts(with: keyword + [0x3A]) {
        isBehindPath = true
      } else if isBehindPath, keyword != nil, upper.first == 0x3C {
        isBehindPath = false
      } else {
        isBehindPath = false
        kept.append(token)
      }
    }
    return kept
  }

  private static func pathKeyword(_ verb: Verb) -> [UInt8]? {
    switch verb {
    case .mail, .send, .soml, .saml: Array("FROM".utf8)
    case .rcpt: Array("TO".utf8)
    default: nil
    }
  }

  /// The words of a line, as octets.
  private static func tokens(of line: String) -> [[UInt8]] {
    Array(line.utf8).split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map(Array.init)
  }
}
