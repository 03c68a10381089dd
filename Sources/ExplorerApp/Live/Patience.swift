package import SMTPCore

/// How long to wait for a server.
package struct Patience: Sendable {
  /// Until the server takes what is sent, in seconds.
  private static let usual = 300

  /// What is wanted in place of the standard's times, in seconds.
  private let seconds: Int?

  /// The standard's minimum timeouts (RFC 5321 §4.5.3.2).
  package init() { seconds = nil }

  /// `seconds` for everything.
  package init(seconds: Int) { self.seconds = seconds }

  /// How long a server may let the client wait now; where the client has become the server
  /// (TURN, ATRN), how long the other side may be silent (RFC 5321 §4.5.3.2.7).
  package func limit(in session: Session) -> Duration {
    let standard = session.isSwapped ? nil : session.replyTimeout
    return .seconds(seconds ?? standard ?? Self.usual)
  }
}
