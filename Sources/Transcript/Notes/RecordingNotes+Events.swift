package import SMTPCore

/// Notes as remarks in the session itself, for what holds no notes beside it.
extension RecordingNotes {
  /// The events of a session with what is written about it: the note on all of it first, and each
  /// mark and note behind the line that it is on.
  package func written(into events: [TimedEvent], isLMTP: Bool) -> [TimedEvent] {
    guard !isEmpty else { return events }
    var written: [TimedEvent] = []
    var session = Session(isLMTP: isLMTP)
    var rest = lines[...]
    var hasBegun = false
    for event in events {
      written.append(event)
      if !hasBegun, let about { written.append(TimedEvent(at: event.at, .note(about))) }
      hasBegun = true
      for observation in session.apply(event.event, at: event.at) {
        take(upTo: observation.index, at: event.at, &rest, into: &written)
      }
    }
    take(upTo: .max, at: events.last?.at, &rest, into: &written)
    return written
  }

  private func take(
    upTo line: Int, at time: Instant?, _ rest: inout ArraySlice<Int>,
    into events: inout [TimedEvent]
  ) {
    while let next = rest.first, next <= line {
      rest.removeFirst()
      if let name = marks[next] {
        events.append(TimedEvent(at: time, .note(name.isEmpty ? "•" : "• \(name)")))
      }
      if let text = notes[next] { events.append(TimedEvent(at: time, .note(text))) }
    }
  }
}
