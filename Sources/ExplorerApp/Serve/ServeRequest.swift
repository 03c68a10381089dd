package import SMTPCore

/// What is to be served, where, and for how long.
package struct ServeRequest: Sendable {
  /// When it ends.
  package enum End: Hashable, Sendable {
    /// With a signal.
    case never
    /// With the first session.
    case session
    /// Once so many messages have come, or so many seconds have gone by.
    case messages(Int, seconds: Int)
  }

  /// A recording to play; nil for the scenario.
  package var file: ServedFile?
  /// The practice scenario, where no recording is played.
  package var scenario: Scenario
  /// Where to listen.
  package var place: ListenAddress
  /// Whether every connection begins with the header of a proxy.
  package var expectsProxyHeader = false
  /// When it ends.
  package var end = End.never
  /// The folder into which every session is recorded.
  package var sessions: String?
  /// The Maildir into which every message goes.
  package var maildir: String?
  /// What is left out of the recordings.
  package var redacting = SessionFolder.Redacting(keepsSecrets: false, redactsMessages: false)

  /// A scenario at a place, until a signal comes.
  package init(scenario: Scenario, at place: ListenAddress) {
    self.scenario = scenario
    self.place = place
  }
}
