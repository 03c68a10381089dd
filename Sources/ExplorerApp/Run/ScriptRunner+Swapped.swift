import SMTPCore
import SMTPGuide

/// Being the server, once client and server have changed places (TURN, ATRN).
extension ScriptRunner {
  /// Sends the next line as a reply, once one is due; false if the script must not go on.
  mutating func takeReply() async throws -> Bool {
    try await exchange.awaitTurnAsServer()
    let session = await exchange.session
    guard session.isSwapped, session.state != .closed else { return true }
    guard let line = await reader.line() else {
      // To accept what comes would be to answer for it, and nobody keeps it here.
      try await note(.nobodyAnswers)
      try await exchange.sendOctets(session.farewell(from: options.clientName))
      return false
    }
    switch isDialogue ? nil : line.octets.first {
    case Octet.hash: return true
    case Octet.colon:
      switch try command(of: line) {
      case .ehlo, .tls, .auth, .quit:
        try await note(.notAsServer(line: line.number))
        return true
      case .serve:
        try await note(.servesNow)
        return try await carryOut(.serve)
      case let command: return try await carryOut(command)
      }
    default:
      try await exchange.send(line.octets)
      return true
    }
  }
}
