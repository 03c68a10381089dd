/// Why no more of a recording can be sent again.
package enum ReplayObstacle: Hashable, Sendable, CaseIterable {
  /// A login is secret, and no name and password are known.
  case loginMissing
  /// A login is secret, and its name is known, but not the password.
  case passwordMissing
  /// A secret that no login computes anew was left out of the recording.
  case secretMissing
  /// Message content was left out of the recording.
  case messageMissing
  /// Client and server changed places (TURN, ATRN).
  case swappedRoles
  /// The recording does not hold all that was sent.
  case incomplete
  /// The recording ends within a message.
  case messageCut
  /// What follows was said in the clear, and the person demands TLS.
  case tlsDemanded
  /// The recording begins TLS, and the person forbids it.
  case tlsForbidden
  /// The recorded login went over TLS, and this server has not begun it.
  case loginInTheClear
  /// A login is to be computed anew, and the server offers none.
  case loginNotOffered
  /// What follows was meant for TLS, which the server refused.
  case tlsRefused
  /// The server takes no chunks.
  case chunkingMissing
  /// The server asked for content where the recorded one refused it.
  case contentWanted
  /// The server turned the client away at the greeting.
  case turnedAway
  /// The server closed the connection before all was sent.
  case serverClosed
  /// There is more than is sent again.
  case tooLong

  /// What it is about: the input, the options, the safety of a secret, or the server's answer.
  package enum Cause: Sendable {
    case input
    case options
    case safety
    case answer
  }

  /// What it is about.
  package var cause: Cause {
    switch self {
    case .loginMissing, .passwordMissing, .secretMissing, .messageMissing, .swappedRoles,
      .incomplete, .messageCut, .tooLong:
      .input
    case .tlsForbidden: .options
    case .loginInTheClear, .tlsDemanded: .safety
    case .loginNotOffered, .tlsRefused, .chunkingMissing, .contentWanted, .turnedAway,
      .serverClosed:
      .answer
    }
  }
}
