/// Any moment, folded anew from the nearest checkpoint.
extension Timeline {
  /// An observation and the session behind it.
  package struct Moment: Sendable {
    package var observation: Observation
    package var session: Session
  }

  /// The observation of an entry and the session behind it; nil if there is no such entry.
  package func moment(at index: Int) -> Moment? {
    guard entries.indices.contains(index) else { return nil }
    return moments(in: index..<index + 1).first
  }

  /// The observations of neighbouring entries, each with the session behind it: one fold for all
  /// of them. Entries that do not exist are left out.
  package func moments(in range: Range<Int>) -> [Moment] {
    var moments: [Moment] = []
    visit(range) { moments.append(Moment(observation: $1, session: $2)) }
    return moments
  }

  /// Tells `body` the neighbouring entries of a range in their order, each with its index, its
  /// observation and the session behind it. Entries that do not exist are left out.
  package func visit(
    _ range: Range<Int>, _ body: (_ index: Int, Observation, Session) -> Void
  ) {
    // Taken out once: reached through `self`, all of it would be retained for each entry.
    let entries = entries
    let events = events
    let isFinished = isFinished
    let range = range.clamped(to: entries.indices)
    guard let first = range.first else { return }
    let checkpoint = checkpoint(before: entries[first].event)
    var session = checkpoint.session
    var number = checkpoint.event
    var next = first
    while next < range.upperBound, number <= events.count {
      // What lies between two entries may be long, such as a reply of many megabytes.
      let nearest = self.checkpoint(before: entries[next].event)
      if nearest.event > number { (session, number) = (nearest.session, nearest.event) }
      var ordinal = 0
      let observe: Session.Observer = { observation, session in
        if next < range.upperBound, entries[next].event == number,
          entries[next].ordinal == ordinal
        {
          body(next, observation, session)
          next += 1
        }
        ordinal += 1
      }
      if let event = events[number] {
        session.apply(event.event, at: event.at, observe: observe)
      } else if isFinished {
        // Behind the last event stands the end of the source.
        session.finish(observe: observe)
      }
      number += 1
    }
  }
}
