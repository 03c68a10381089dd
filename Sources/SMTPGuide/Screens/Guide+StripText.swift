import SMTPCore

extension Guide {
  /// What the strip of a session's phases says.
  package func text(_ text: StripText) -> String {
    switch text {
    case .greeting: "greeting"
    case .yourTurn: "YOUR TURN"
    case .yourTurnInMessage: "YOUR TURN (message)"
    case .clientsTurn: "your turn"
    case .yourTurnAsServer: "YOUR TURN: answer"
    case .clientSpeaks(nil): "client's turn"
    case .clientSpeaks(let seconds?): "client: \(seconds) s"
    case .builtInServer: "built-in server"
    case .serversTurn: "server's turn"
    case .waiting(let seconds, nil): "server: \(seconds) s"
    case .waiting(let seconds, let limit?): "server: \(seconds) s of \(limit) s"
    case .handshake(nil): "TLS handshake"
    case .handshake(let seconds?): "TLS handshake: \(seconds) s"
    case .connecting(let seconds): "connecting: \(seconds) s"
    case .sendingAgain(let number, let count):
      "sending again \(Self.grouped(number)) of \(Self.grouped(count))"
    case .stoppedSending(let number, let count):
      "stopped at \(Self.grouped(number)) of \(Self.grouped(count))"
    case .notConnected: "not connected"
    case .closed(let closing, let isServer): closed(closing, isServer)
    case .closedByClient: "closed by client"
    case .state(let name): "(state: \(name.rawValue))"
    }
  }

  private func closed(_ closing: Closing?, _ isServer: Bool) -> String {
    switch closing?.cause {
    case nil: "closed"
    case .client?: "closed by you"
    case .server?:
      (closing?.isReset == true ? "reset by " : "closed by ") + (isServer ? "client" : "server")
    case .timeout?: "given up waiting"
    }
  }
}
