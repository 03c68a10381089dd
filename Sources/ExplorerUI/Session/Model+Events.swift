package import SMTPCore

extension Model {
  /// The events of the session that is shown.
  package var events: EventLog { session.timeline.events }

  /// Whether it is that of another program.
  package var showsWatched: Bool { isWatching }

  /// Where the session that is shown is recorded; nil if it is not.
  package var shownRecording: String? { session.notesPlace }
}
