package import SMTPCore

/// What the line at the top of the explorer says.
package enum TopLineText: Hashable, Sendable {
  /// How much room there is for it.
  package enum Length: Hashable, Sendable {
    case long
    /// Without reasons.
    case medium
    case short
  }

  // The badges
  case live
  /// The roles are swapped; whether there is little room.
  case youAreServer(isShort: Bool)
  case play
  /// The session of another program is watched.
  case watch
  case ended
  /// A past moment is looked at.
  case at(Instant)
  /// A past line is looked at, and the source has no times.
  case atLine(Int)

  case notConnected
  case connecting
  case noTLS
  /// TLS is up; a practice server's certificate is trusted in memory.
  case tls(TLSFacts, isPractice: Bool, Length)
  /// TLS is up, and whether the client trusts the certificate is not known.
  case tlsUnjudged(TLSFacts)
  /// TLS on both sides of a proxy; nil where there is none.
  case bothTLS(client: TLSFacts?, server: TLSFacts?, Length)
  /// Who the client is.
  case loggedIn(user: String)
  /// How the client proved who it is, where its name is a secret.
  case authenticated(mechanism: String)

  /// The session is being recorded, for so many seconds.
  case recording(seconds: Int, Length)
  /// It was recorded, and lasted so many seconds.
  case recorded(seconds: Int, Length)
  /// Nothing is recorded, because nobody wants it.
  case unrecorded(Length)
  /// Nothing is recorded although it should be, and why.
  case recordingLost(Trouble, Length)
  /// How far a recording was played, and how long it is, in seconds; and what share of the bar that
  /// is, 0…1.
  case played(seconds: Int, of: Int, Double)
  /// How far one without times was played, in lines, and what share that is.
  case playedLines(Int, of: Int, Double)
  /// A recording is followed while it grows.
  case following
  /// How much of a recording is loaded, 0…1.
  case loading(Double)
}
