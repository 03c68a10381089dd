/// Going on where somebody else answered so far.
extension ServerSession {
  /// The server's side of `session`, in which client and server have changed places: it goes on
  /// from this moment, and answers first what waits for an answer.
  ///
  /// - Parameters:
  ///   - session: The session as it stands.
  ///   - unanswered: What its client has said and nobody has answered.
  package init(
    takingOver session: Session, _ unanswered: UnansweredLines, scenario: Scenario,
    authenticator: any Authenticator
  ) throws(TakeoverObstacle) {
    self.init(scenario: scenario, authenticator: authenticator)
    guard session.isSwapped else { throw .notServer }
    state = try Self.state(of: session, unanswered.hello)
    if session.isReplyUnfinished { throw .replyUnfinished }
    if session.isLineUnfinished { throw .lineUnfinished }
    if unanswered.isOverrun { throw .tooManyLines }
    if unanswered.hasContent { throw .messageUnderWay }
    guard let octets = unanswered.octets else { throw .loginUnderWay }
    isSecured = session.tls != nil
    receive(octets[...])
  }

  private static func state(
    of session: Session, _ hello: Hello?
  ) throws(TakeoverObstacle) -> ServerState {
    // Nothing but an introduction leads behind `greeted`.
    let hello = hello ?? Hello(name: "", isExtended: session.hello != .helo)
    switch session.state.withoutQuit {
    case .turn: return .opening
    case .greeted, .tls: return .greeted
    case .ready: return .ready(hello)
    case .mail(let envelope), .rcpt(let envelope):
      return .transaction(try Self.envelope(envelope, hello))
    case .connect: throw .notServer
    case .rejected: throw .serviceRefused
    case .tlsPending: throw .handshakeUnderWay
    case .auth: throw .loginUnderWay
    case .data, .dataReply, .bdat, .bdatFailed: throw .messageUnderWay
    case .quit, .closed: throw .over
    }
  }

  private static func envelope(
    _ envelope: Envelope, _ hello: Hello
  ) throws(TakeoverObstacle) -> ServerEnvelope {
    var taken = ServerEnvelope(
      verb: .mail, hello: hello, reversePath: try path(envelope.reversePath ?? []), parameters: [],
      client: [:], forwarded: [:])
    for recipient in envelope.recipients
    where ReplyCategory(code: recipient.code) == .success {
      taken.accepted.append(
        ServerEnvelope.Recipient(path: try path(recipient.path), parameters: []))
    }
    taken.refusedCount = envelope.refusedCount
    return taken
  }

  private static func path(_ octets: [UInt8]) throws(TakeoverObstacle) -> Path {
    var parser = AddressParser([Octet.less] + octets + [Octet.greater])
    do {
      let path = try parser.path()
      try parser.end()
      return path
    } catch {
      throw .strangeAddress
    }
  }
}

extension Session {
  /// Whether the client has begun a line and not ended it, or has said what cannot be read before
  /// a reply has come.
  var isLineUnfinished: Bool { !lines.isEmpty || !held.isEmpty }
}
