/// Something about a line that no grammar forbids, and that is better not sent.
package enum CommandRemark: Hashable, Sendable {
  /// EHLO or HELO tells the server its own name: it is the client that is named there.
  case serversName(Verb)
  /// A path with a route before the address (RFC 5321 §4.1.1.3, appendix C).
  case sourceRoute
  /// MAIL or RCPT was refused for good, and is the same again (RFC 5321 §4.2.1).
  case refusedBefore
  /// A blank behind the mechanism, which is no initial response (RFC 4954 §4).
  case emptyInitialResponse
  /// A word of another protocol.
  case foreignWord

  /// The rule that the line breaks once it is sent; nil where it is none of the catalog.
  var finding: FindingID? {
    switch self {
    case .serversName: nil
    case .sourceRoute: .sourceRoute
    case .refusedBefore: .retry5yz
    case .emptyInitialResponse: .authEmptyInitial
    case .foreignWord: .noncommandVerbs
    }
  }

  /// What other protocols begin with.
  private static let foreignWords: Set<String> = [
    "GET", "POST", "PUT", "HEAD", "DELETE", "OPTIONS", "CONNECT", "PATCH", "TRACE", "HOST:",
    "USER-AGENT:",
  ]

  /// Whether a line begins with a word of another protocol.
  static func isForeign(_ command: Command) -> Bool {
    command.name.map(foreignWords.contains) == true
  }

  /// What is to be said of a line, each with the octet that it is about.
  static func all(
    of command: Command, remembering judge: Judge
  ) -> [(remark: CommandRemark, offset: Int)] {
    let octets = command.line.octets
    var remarks: [(CommandRemark, Int)] = []
    if isForeign(command) { return [(.foreignWord, 0)] }
    switch command.verb {
    case .mail?, .send?, .soml?, .saml?, .rcpt?:
      let path = PathArgument(command.argument).path
      if path.first == Octet.at, path.contains(Octet.colon) {
        remarks.append((.sourceRoute, octets.firstIndex(of: Octet.at) ?? 0))
      }
      if !judge.refusedLine.isEmpty, judge.refusedLine == octets {
        remarks.append((.refusedBefore, 0))
      }
    case .auth?:
      let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
      if words.count == 1, octets.last == Octet.space {
        remarks.append((.emptyInitialResponse, octets.count - 1))
      }
    case let verb? where verb == .ehlo || verb == .helo || verb == .lhlo:
      let name = (command.argument ?? []).prefix { !Octet.isBlank($0) }
      // Whoever is on the same machine may well be called the same.
      if !name.isEmpty, !"LOCALHOST".isSpelled(name),
        judge.greetedName.map(Octet.upper) == name.map(Octet.upper)
      {
        remarks.append((.serversName(verb), octets.count - name.count))
      }
    default: break
    }
    return remarks
  }
}

extension Session {
  /// What is to be said before a line, without its CRLF, is sent: the first remark.
  package func remark(onSending line: [UInt8]) -> CommandRemark? {
    if isInContent || isSwapped { return nil }
    if case .auth = state { return nil }
    let length = line.count.addingClamped(2)
    let command = Command(WireLine(octets: line, length: length, ending: .crlf))
    return CommandRemark.all(of: command, remembering: judge).first?.remark
  }
}
