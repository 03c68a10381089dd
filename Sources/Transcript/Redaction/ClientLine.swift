import SMTPCore

/// One line of the client, as far as redaction looks at it.
struct ClientLine {
  /// What the line can be in the protocol.
  enum Kind: Hashable {
    case verb(Verb)
    /// `*`, which cancels an authentication (RFC 4954 §4).
    case cancel
    /// A lone dot, which may end a message.
    case dot
    case other
  }

  /// What a line holds that nobody else may read.
  struct Secret: Hashable {
    /// The part of the line that may be read, as it was typed.
    var label: String
    /// The words that are secret.
    var words: [[UInt8]]
  }

  /// What the line can be.
  let kind: Kind
  /// The secret that the line holds wherever it stands.
  let secret: Secret?
  /// The size of the chunk that follows, where the line is BDAT.
  let chunk: ChunkSize?

  /// The label of a line that is secret as a whole.
  static let responseLabel = "response"

  /// Reads a line, which is given without its line end.
  init(_ line: ArraySlice<UInt8>, endsInCRLF: Bool) {
    let words = line.split(whereSeparator: Octet.isBlank)
    let verb = words.first.flatMap { Verb(octets: $0) }
    if let verb {
      kind = .verb(verb)
    } else if words.count == 1, words[0].elementsEqual([Octet.asterisk]) {
      kind = .cancel
    } else {
      // Only CRLF . CRLF ends a message.
      kind = endsInCRLF && line.elementsEqual([Octet.dot]) ? .dot : .other
    }
    switch verb {
    case .auth, .xExps: secret = Self.initialResponse(line, words)
    case .xclient: secret = Self.login(line, words)
    case .burl: secret = Self.token(line)
    default: secret = nil
    }
    chunk = verb == .bdat ? ChunkSize(argument: Array(line[words[0].endIndex...])) : nil
  }

  /// Reads a line that is whole.
  init(_ line: PartialLine) { self.init(line.content, endsInCRLF: line.endsInCRLF) }

  /// The secret of a line that is secret as a whole, because it answers a challenge or may.
  static func response(_ line: ArraySlice<UInt8>) -> Secret {
    Secret(label: responseLabel, words: line.split(whereSeparator: Octet.isBlank).map(Array.init))
  }

  /// Whether a line that is not yet whole may turn out to hold a secret, so that nothing of it
  /// may be told.
  ///
  /// - Parameter isSecret: whether lines that are no verb are secret where it stands.
  static func mustWait(_ beginning: [UInt8], isSecret: Bool) -> Bool {
    let words = beginning.split(maxSplits: 1, whereSeparator: Octet.isBlank)
    let isWordWhole = beginning.drop(while: Octet.isBlank).contains(where: Octet.isBlank)
    guard let word = words.first, isWordWhole else {
      // The first word may still grow.
      let word = (words.first ?? []).map(Octet.upper)
      return isSecret || secretVerbs.contains { $0.rawValue.utf8.starts(with: word) }
    }
    guard let verb = Verb(octets: word) else { return isSecret }
    return secretVerbs.contains(verb)
  }

  /// The verbs whose lines may hold a secret. X-EXPS is AUTH under an older name.
  private static let secretVerbs: [Verb] = [.auth, .xExps, .xclient, .burl]

  /// The initial response of AUTH (RFC 4954 §4); `=` stands for an empty one and is no secret.
  private static func initialResponse(
    _ line: ArraySlice<UInt8>, _ words: [ArraySlice<UInt8>]
  ) -> Secret? {
    guard words.count > 1 else { return nil }
    // What is no name of a mechanism may be a secret that was typed in its place.
    let first = isMechanism(words[1]) ? 2 : 1
    let secrets = words[first...]
    guard !secrets.isEmpty, secrets.map(Array.init) != [[Octet.equals]] else { return nil }
    let clear = line[..<words[first - 1].endIndex]
    return Secret(label: VisibleText.string(Array(clear)), words: secrets.map(Array.init))
  }

  /// Whether `word` is a name of a mechanism (RFC 4422 §3.1), in any case.
  private static func isMechanism(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 20
      && word.map(Octet.upper).allSatisfy { octet in
        (0x41...0x5A).contains(octet) || Octet.isDigit(octet) || octet == Octet.hyphen
          || octet == UInt8(ascii: "_")
      }
  }

  /// The token of BURL (RFC 4467 §9). What stands behind it, which is `LAST`, may be told.
  private static func token(_ line: ArraySlice<UInt8>) -> Secret? {
    guard let token = Command.token(inBURL: line) else { return nil }
    let clear = line[..<token.lowerBound] + line[token.upperBound...]
    return Secret(label: VisibleText.string(Array(clear)), words: [Array(line[token])])
  }

  /// The login name that XCLIENT passes on.
  private static func login(
    _ line: ArraySlice<UInt8>, _ words: [ArraySlice<UInt8>]
  ) -> Secret? {
    let name = Array("LOGIN=".utf8)
    let values = words.dropFirst().filter { $0.prefix(name.count).map(Octet.upper) == name }
    guard !values.isEmpty else { return nil }
    let clear = line[..<words[0].endIndex]
    return Secret(
      label: VisibleText.string(Array(clear)),
      words: values.map { Array($0.dropFirst(name.count)) })
  }
}
