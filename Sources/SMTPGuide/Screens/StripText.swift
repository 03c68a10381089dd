package import SMTPCore

/// What the strip of a session's phases says.
package enum StripText: Hashable, Sendable {
  /// The name of the first phase; the others are called as their verbs.
  case greeting
  /// The client has the turn.
  case yourTurn
  /// The client has the turn, and writes the message.
  case yourTurnInMessage
  /// The client had the turn, at a past moment.
  case clientsTurn
  /// The person is the server, and the other side waits for a reply.
  case yourTurnAsServer
  /// The person is the server, and the other side speaks next, after so many seconds.
  case clientSpeaks(seconds: Int?)
  /// The built-in server answers.
  case builtInServer
  /// The server has the turn.
  case serversTurn
  /// The server has had the turn for so many seconds, of how many it may have.
  case waiting(seconds: Int, limit: Int?)
  /// The TLS handshake is under way, for so many seconds; nil while nobody is waited for.
  case handshake(seconds: Int?)
  case connecting(seconds: Int)
  /// What was said before goes out again by itself; so much of it has.
  case sendingAgain(Int, of: Int)
  /// It waits for the person's word there.
  case stoppedSending(Int, of: Int)
  case notConnected
  /// The connection has ended; nil where it is not told how.
  /// The end, whoever the person was in it.
  case closed(Closing?, isServer: Bool)
  /// The client that was watched has closed.
  case closedByClient
  /// The precise name of the state.
  case state(StateName)
}
