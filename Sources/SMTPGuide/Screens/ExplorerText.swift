/// What the parts of the explorer's screen say besides the session itself.
package enum ExplorerText: Hashable, Sendable {
  // The names of the parts
  case sessionPart
  case messagePart
  /// The message as it goes over the wire.
  case wirePart
  /// Behind the verb of a command that came from the other side.
  case fromClient
  case playbackPart
  case nextPart
  /// Behind it, where the built-in server could answer.
  case orServe
  case envelopePart
  case findingsPart(count: Int)

  // The envelope
  case fromLabel
  case toLabel
  case noEnvelope(isOver: Bool)
  /// Recipients that there is no room for.
  case moreRecipients(count: Int, accepted: Int, deferred: Int, refused: Int)

  /// Findings where there is no room for a list; the keys that open their page.
  case findingCount(Int, keys: String)

  // What may come next, where nothing may
  /// The reply to this is awaited; nil for the greeting.
  case waitForReply(to: String?)
  /// What is called so where it is no command.
  case whatYouSent
  case pipeliningOffered
  /// So many octets of a chunk are still to be sent.
  case chunkUnfinished(missing: Int)
  case waitForHandshake
  /// A challenge waits.
  case answerChallenge
  case goodbyeSaid
  /// The person is the server, and the other side speaks next.
  case clientSpeaks
  /// How the person need not answer by hand.
  case serveInstead
  /// The built-in server answers.
  case builtInServer
  case writingMessage
  case sessionOver
  /// The server ended the session with 421.
  case turnedAway
  case connecting
  /// What was said before goes out again by itself.
  case sendingAgain
  case notConnected
  case recordingPlayed
  /// The session of another program is over.
  case watchedOver
  /// Client and server have changed places in it.
  case watchedSwapped

  /// How large the screen must be, and is.
  case tooSmall(columns: Int, rows: Int, hasColumns: Int, hasRows: Int)
}
