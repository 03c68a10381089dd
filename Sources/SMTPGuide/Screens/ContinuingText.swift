package import SMTPCore

/// What is said about going on live: what was said up to a line goes out again by itself.
package enum ContinuingText: Hashable, Sendable {
  /// All is sent and answered; so many answers differed.
  case done(Int, differences: Int)
  /// The person has stopped it with so many still to send.
  case takenOver(left: Int)
  /// It goes no further.
  case blocked(ReplayObstacle)
  /// The connection has ended when so many were sent.
  case cutShort(Int, of: Int)
}

extension Guide {
  /// The words about going on live.
  package func text(_ text: ContinuingText) -> String {
    switch text {
    case .done(0, differences: 0): "Nothing had been sent up to there: go on yourself."
    case .done(_, differences: 0):
      "You are where the recording was; all replies were the same."
    case .done(_, let differences):
      "You are where the recording was, with \(Self.count(differences, "difference"))."
    case .takenOver(0): "You take over here; all was sent again."
    case .takenOver(1): "You take over here; 1 recorded command was not sent."
    case .takenOver(let left):
      "You take over here; \(Self.count(left, "recorded command")) were not sent."
    case .blocked(let obstacle): advice(obstacle)
    case .cutShort(let number, let count):
      "\(Self.grouped(number)) of \(Self.grouped(count)) were sent again."
    }
  }

  /// Why no more is sent by itself, and how the person goes on.
  private func advice(_ obstacle: ReplayObstacle) -> String {
    switch obstacle {
    case .loginMissing: "There is no password for the login: go on yourself."
    case .passwordMissing: "The name is known, but no password for the login: go on yourself."
    case .secretMissing: "A secret was left out of the recording here: go on yourself."
    case .messageMissing: "The message was left out of the recording: write one yourself."
    case .swappedRoles: "Client and server changed places here: go on yourself."
    case .incomplete: "The recording does not hold all that was sent: go on yourself."
    case .messageCut: "The recorded message is cut off: write its end, or another, yourself."
    case .tlsDemanded: "The recording goes on in the clear here, and TLS is demanded: :tls first."
    case .tlsForbidden: "The recording begins TLS here, which --tls never forbids: go on yourself."
    case .loginInTheClear:
      "The recorded login went over TLS, and there is none here, so it is not sent: :tls, then :auth."
    case .loginNotOffered: "The server offers no login here: go on without one."
    case .tlsRefused: "What follows was meant for TLS, which the server refused: go on yourself."
    case .chunkingMissing: "The server takes no chunks: send the message with DATA."
    case .contentWanted:
      "The server asks for a message that the recorded one refused: write it, or drop the connection."
    case .turnedAway: "The server refuses service: all that is left is QUIT."
    case .serverClosed: "The server closed the connection: there is nobody to go on with."
    case .tooLong: "There is more than is sent again by itself: go on yourself."
    }
  }
}
