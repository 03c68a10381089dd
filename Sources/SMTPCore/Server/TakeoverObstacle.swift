/// Why the built-in server cannot go on where a person answered so far.
package enum TakeoverObstacle: Error, Hashable, Sendable {
  /// Client and server have not changed places, or have changed back.
  case notServer
  /// The connection is over, or ends.
  case over
  /// The greeting has turned the client away.
  case serviceRefused
  /// A reply has begun and lacks its last line.
  case replyUnfinished
  /// The client has begun a line and not ended it.
  case lineUnfinished
  /// A message is being sent, or waits for its answer.
  case messageUnderWay
  /// The client logs in, or a secret of its waits for an answer.
  case loginUnderWay
  /// A handshake is to begin.
  case handshakeUnderWay
  /// More lines wait than are kept.
  case tooManyLines
  /// A sender or recipient that was accepted is no address.
  case strangeAddress
}
