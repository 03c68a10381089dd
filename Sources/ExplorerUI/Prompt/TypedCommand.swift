import SMTPCore

/// What is typed, read as a command as far as it goes.
struct TypedCommand: Hashable {
  /// The verb, if the first word is a known one.
  let verb: Verb?
  /// The words, parted by blanks.
  let words: [Substring]
  private let text: String
  private let argument: [UInt8]?

  init(_ text: String) {
    self.text = text
    words = text.utf8.split(whereSeparator: Octet.isBlank).map { Substring($0) }
    verb = words.first.flatMap { Verb(octets: $0.utf8) }
    argument = words.first.map { Array(text[$0.endIndex...].utf8) }
  }

  /// The address of MAIL or RCPT, made harmless; nil where there is none between brackets.
  var path: String? {
    guard let argument, argument.contains(Octet.less), argument.contains(Octet.greater) else {
      return nil
    }
    let path = VisibleText.string(PathArgument(argument).path)
    return path.contains("‹") ? nil : path
  }

  /// Whether there is anything in the line that a history may not keep.
  func holdsSecret(isBehindAuth: Bool) -> Bool {
    !words.isEmpty && remembered(isBehindAuth: isBehindAuth) != whole
  }

  /// Where in the line a secret begins, in octets: the first answer behind AUTH and its mechanism,
  /// a password of a private dialect. Nil where there is none.
  var secretStart: Int? {
    let start: Substring.Index? =
      switch verb {
      case .wiz: word(1)?.startIndex
      case .xclient: words.first { $0.begins(with: "LOGIN=") }?.startIndex
      case .auth, .xExps: word(2)?.startIndex
      // AUTH may be mistyped, and what follows it is a secret all the same; so may BURL.
      case nil where word(1).map(Self.isMechanism) == true: word(2)?.startIndex
      case .burl, nil: token
      default: nil
      }
    return start.map { text.utf8.distance(from: text.startIndex, to: $0) }
  }

  /// Where the token of BURL begins.
  private var token: Substring.Index? {
    Command.token(inBURL: Array(text.utf8)[...]).map {
      text.utf8.index(text.startIndex, offsetBy: $0.lowerBound)
    }
  }

  /// The line with dots in the place of its secret.
  var withoutSecret: String {
    secretStart.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) + "•••" } ?? text
  }

  private func word(_ index: Int) -> Substring? {
    words.indices.contains(index) ? words[index] : nil
  }

  /// What of the line a history may keep; nil for nothing. Secrets are told by their place in the
  /// protocol, never by how they look.
  ///
  /// - Parameter isBehindAuth: Whether AUTH was sent and no known verb since, so that a line that
  ///   is no command may be an answer that came too late.
  func remembered(isBehindAuth: Bool) -> String? {
    guard let first = words.first else { return nil }
    switch verb {
    case .auth, .xExps:
      return words.prefix(2).joined(separator: " ")
    case .wiz:
      return String(first)
    case .xclient:
      return words.contains { $0.begins(with: "LOGIN=") } ? nil : whole
    case .burl:
      return token == nil ? whole : nil
    case nil:
      // AUTH and BURL may be mistyped.
      let isLogin = isBehindAuth || words.dropFirst().contains(where: Self.isMechanism)
      return isLogin || token != nil ? nil : whole
    default:
      return whole
    }
  }

  /// The line with single blanks between its words and none around it.
  private var whole: String { words.joined(separator: " ") }

  private static func isMechanism(_ word: Substring) -> Bool {
    let name = word.uppercased()
    return MechanismFacts.row(for: name) != nil || name.hasPrefix("SCRAM-")
      || name.hasSuffix("-MD5")
  }
}

extension Verb {
  /// Whether answers to challenges may follow it.
  var beginsLogin: Bool { self == .auth || self == .xExps }
}
