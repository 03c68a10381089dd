/// What a client asks of a recorded server, as far as it decides about the answer: two requests
/// that differ only in what the answer does not depend on are equal.
package enum RecordedRequest: Hashable, Sendable {
  /// A command by its verb and what counts of its argument.
  case command(name: String, argument: [UInt8])
  /// A chunk of a message; how large it is does not count.
  case chunk(isLast: Bool)
  /// The message behind a 354.
  case content

  /// What a command asks for.
  ///
  /// How the client calls itself, the parameters of MAIL and RCPT, the case of domains and how a
  /// login goes on are the client's own affair; local parts are not (RFC 5321 §2.4).
  package init(_ command: Command) {
    switch command.verb {
    case .ehlo, .helo, .lhlo, .noop:
      self = .command(name: command.name ?? "", argument: [])
    case .mail, .rcpt, .send, .soml, .saml:
      let path = PathArgument(command.argument).path
      self = .command(name: command.name ?? "", argument: Self.normalized(path: path))
    case .auth:
      self = .command(name: "AUTH", argument: Array(command.firstWordOfArgument.utf8))
    case .bdat:
      self = .chunk(isLast: ChunkSize(argument: command.argument)?.isLast ?? false)
    default:
      self = .command(name: command.name ?? "", argument: Self.normalized(command.argument ?? []))
    }
  }

  /// A path with its domain in upper case.
  private static func normalized(path: [UInt8]) -> [UInt8] {
    guard let at = path.lastIndex(of: Octet.at) else { return path.map(Octet.upper) }
    return path[...at] + path[(at + 1)...].map(Octet.upper)
  }

  /// The words in upper case, one blank between them.
  private static func normalized(_ argument: [UInt8]) -> [UInt8] {
    let words = argument.split(whereSeparator: Octet.isBlank).map { $0.map(Octet.upper) }
    return Array(words.joined(separator: [Octet.space]))
  }
}
