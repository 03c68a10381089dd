import SMTPCore

/// What is typed, read as a command as far as it goes.
struct TypedCommand: Hashable {
  /// The verb, if the first word is a known one.
  let verb: Verb?
  /// The words, parted by blanks.
  let words: [Substring]
  private let argument: [UInt8]?

  init(_ text: String) {
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
    case nil:
      // AUTH may be mistyped, and what follows it is a secret all the same.
      return isBehindAuth || words.dropFirst().contains(where: Self.isMechanism) ? nil : whole
    default:
      return whole
    }
  }

  /// The line with single blanks between its words and none around it.
  private var whole: String { words.joined(separator: " ") }

  private static func isMechanism(_ word: Substring) -> Bool {
    let name = word.uppercased()
    return ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "NTLM"].contains(name)
      || name.hasPrefix("SCRAM-") || name.hasSuffix("-MD5")
  }
}
