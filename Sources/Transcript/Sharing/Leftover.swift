/// Why a session must not be shared although its names are replaced.
package struct Leftover: Error, Hashable, Sendable {
  /// What still stands there.
  package enum Reason: Hashable, Sendable, CaseIterable {
    /// Base64 that decodes to a name and a password.
    case credentials
    /// A token that lets in whoever has it.
    case bearerToken
    /// A signed token in three parts.
    case webToken
    /// A word that says that a password follows, and one that follows.
    case password
    /// A long word without sense.
    case randomToken
    /// A secret that was sent in the session.
    case secretOfSession
    /// A name or an address of the session.
    case original
  }

  /// What it is.
  package var reason: Reason
  /// The event of the session, from 0.
  package var event: Int

  /// Something that stands in what became of an event.
  package init(reason: Reason, event: Int) {
    self.reason = reason
    self.event = event
  }
}
