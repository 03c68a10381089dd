/// The envelope of a message that a recorded server takes.
extension RecordedServer {
  /// Keeps the envelope, so that an accepted message has one.
  mutating func note(_ command: Command) {
    switch command.verb {
    case .ehlo, .helo, .lhlo:
      hello = Hello(
        name: VisibleText.string(command.argument ?? []), isExtended: command.verb != .helo)
      envelope = nil
    case .mail, .send, .soml, .saml:
      let argument = PathArgument(command.argument)
      guard let verb = command.verb, let path = Path(lenient: argument.path) else { return }
      envelope = ServerEnvelope(
        verb: verb, hello: hello, reversePath: path, parameters: argument.parameters)
    case .rcpt:
      let argument = PathArgument(command.argument)
      guard let path = Path(lenient: argument.path) else { return }
      envelope?.accepted.append(
        ServerEnvelope.Recipient(path: path, parameters: argument.parameters))
    case .rset:
      envelope = nil
      actions.append(.discardContent)
    default: break
    }
  }
}

extension Path {
  /// What stands between angle brackets, whoever has written it; nil where it is no path.
  fileprivate init?(lenient octets: [UInt8]) {
    if octets.isEmpty {
      self = .null
    } else if "POSTMASTER".isSpelled(octets) {
      self = .postmaster
    } else if let mailbox = try? Mailbox(octets, allowsUTF8: true) {
      self = .mailbox(mailbox)
    } else {
      return nil
    }
  }
}
