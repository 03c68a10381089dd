/// The login of a recorded server: with what a client logs in does not count.
extension RecordedServer {
  /// Behind 503 some clients believe that they are logged in; behind this one they try the next
  /// mechanism.
  private static let notPlayed = ServerReply(504, 5, 4, "This login cannot be played")

  /// Answers AUTH as it was recorded, or by another mechanism than the recorded one.
  mutating func authenticate(_ command: Command) {
    let mechanism = command.firstWordOfArgument
    let recorded = match.take(RecordedRequest(command)) {
      !RecordedLogin.holdsOnce(mechanism) || $0.challenges.isEmpty
    }
    if let recorded { return authenticate(command, recorded) }
    let challenges = RecordedLogin.challenges(
      for: mechanism, hasInitialResponse: command.hasInitialResponse, as: scenario.domain)
    if let challenges, let exchange = match.takeLogin() { return challenge(challenges, exchange) }
    if challenges == nil, match.hasLogin {
      unmatched.add(unplayable: command.visibleLine)
    } else {
      unmatched.add(unmatched: command.visibleLine)
    }
    actions.append(.send(Self.notPlayed.octets))
  }

  /// A login goes on as it was recorded, but for a first response that comes with the command or
  /// has to be asked for (RFC 4954 §4).
  private mutating func authenticate(_ command: Command, _ exchange: RecordedExchange) {
    var challenges = exchange.challenges
    if command.hasInitialResponse, !exchange.hasInitialResponse, !challenges.isEmpty {
      challenges.removeFirst()
    }
    if !command.hasInitialResponse, exchange.hasInitialResponse {
      challenges.insert(Array("334 \r\n".utf8), at: 0)
    }
    challenge(challenges, exchange)
  }

  private mutating func challenge(_ challenges: [[UInt8]], _ exchange: RecordedExchange) {
    guard let first = challenges.first else {
      state = .commands
      return give(exchange)
    }
    actions.append(.send(first))
    state = .authenticating(Array(challenges.dropFirst()), exchange)
  }

  mutating func takeResponse(
    _ line: [UInt8], _ challenges: [[UInt8]], _ exchange: RecordedExchange
  ) {
    guard line == [Octet.asterisk] else { return challenge(challenges, exchange) }
    state = .commands
    actions.append(.send(ServerReply(501, 7, 0, "The login was broken off").octets))
  }
}
