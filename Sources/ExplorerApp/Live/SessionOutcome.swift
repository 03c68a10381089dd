package import SMTPGuide

/// What came of a session.
package struct SessionOutcome: Sendable {
  /// The exit status.
  package var status: ExitStatus
  /// What went wrong, if it was more than a reply.
  package var trouble: Trouble?
}
