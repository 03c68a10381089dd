package import SMTPGuide

/// What became of an AUTH exchange whose answers were computed.
package enum AuthOutcome: Hashable, Sendable {
  /// It came to its end; whether the server let the client in is to be seen in the session.
  ///
  /// - Parameter isServerVerified: Whether the server has proved that it knows the password.
  case ended(isServerVerified: Bool)
  /// It was broken off with `*`, because of this.
  case brokenOff(Trouble)
}
