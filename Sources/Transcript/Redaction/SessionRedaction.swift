package import SMTPCore

/// Leaves the secrets out of a whole session that was told elsewhere, as a recording leaves them
/// out; and out of its notes, which say what stood beside the session.
package enum SessionRedaction {
  /// The events without their secrets.
  package static func withoutSecrets(
    _ events: [TimedEvent], isLMTP: Bool = false
  ) -> [TimedEvent] {
    var names = SessionNames(isLMTP: isLMTP)
    for event in events { names.take(event) }
    names.finish()
    let notes = NoteRedaction(names)
    var redactor = Redactor()
    var session = Session(isLMTP: isLMTP)
    var kept: [TimedEvent] = []
    for event in events {
      session.apply(event.event, at: event.at) { _, _ in }
      guard case .note(let note) = event.event else {
        kept += redactor.redact(event)
        continue
      }
      let isChallenged = session.stateName == .auth
      kept.append(TimedEvent(at: event.at, .note(notes.clean(note, isChallenged: isChallenged))))
    }
    return kept + redactor.finish(at: events.last?.at)
  }
}
