/// The pages of the program.
package enum Screen: String, CaseIterable, Hashable, Sendable {
  /// What to do first: practice, recent targets, recordings.
  case start
  /// The session.
  case explorer
  case help
  case server
  case findings
  case diagram
  case ladder
  case recordings
  /// Two sessions side by side.
  case comparison
  case mailbox
  /// The marks and notes of the session.
  case notes
  /// The sessions of other programs.
  case others
}
