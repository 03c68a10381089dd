package import SMTPGuide
package import SMTPTransport

extension Trouble {
  /// The trouble that an unreadable TARGET is.
  package init(_ error: TargetError, in text: String) {
    self = .badTarget(text, TargetProblem(error))
  }
}

extension Trouble.TargetProblem {
  fileprivate init(_ error: TargetError) {
    switch error {
    case .empty: self = .empty
    case .hostMissing: self = .hostMissing
    case .portMissing: self = .portMissing
    case .portNotANumber(let text, _): self = .portNotANumber(text)
    case .portOutOfRange(let text, _): self = .portOutOfRange(text)
    case .unknownScheme(let name, _): self = .unknownScheme(name)
    case .bracketUnclosed: self = .bracketUnclosed
    case .textAfterBracket(let text, _): self = .textAfterBracket(text)
    case .badAddress(let text, _): self = .badAddress(text)
    case .badCharacter(let character, let offset):
      let shown = character == " " ? "a space" : "'\(character)'"
      self = .badCharacter(shown, column: offset + 1)
    case .nonASCIIHost(let host, _): self = .nonASCIIHost(host)
    case .unexpectedPath(let text, _): self = .unexpectedPath(text)
    case .pathMissing: self = .pathMissing
    case .pathTooLong(_, let limit): self = .pathTooLong(limit: limit)
    case .loginWithoutScheme(let login, _): self = .loginWithoutScheme(login)
    case .loginMissing: self = .loginMissing
    case .passwordGiven: self = .passwordGiven
    }
  }
}
