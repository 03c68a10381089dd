/// A session's observations and its checkpoints: any moment of a million events at once.
///
/// It is append-only. An entry is a few words; what it says is folded anew from the nearest
/// checkpoint when somebody asks. So selecting, seeking and "the state at that moment" cost the
/// same in a session of ten events or a million.
package struct Timeline: Sendable {
  /// How many events lie between two checkpoints.
  package static let checkpointInterval = 2_048

  /// One observation, found again by the event that completed it.
  package struct Entry: Hashable, Sendable {
    /// The number of the event that completed it.
    package var event: Int
    /// Which of the observations of that event it is, from 0.
    package var ordinal: Int
    /// When its last octet was there.
    package var at: Instant?
    /// The latest moment of this entry and all before it: what was held behind an unanswered DATA
    /// stands behind a reply that came later.
    package fileprivate(set) var reached: Instant?
    /// The client's state after it.
    package var state: StateName
    /// Whether it breaks a rule.
    package var hasFindings: Bool
  }

  /// An observation and the session behind it.
  package struct Moment: Sendable {
    package var observation: Observation
    package var session: Session
  }

  /// The events it was made of.
  package private(set) var events = EventLog()
  /// The observations in order.
  package private(set) var entries: [Entry] = []
  /// The session as it stands now.
  package private(set) var session: Session
  /// The sessions before event 0, `checkpointInterval`, twice that …
  private var checkpoints: [Session]

  /// A timeline before its first event.
  package init(_ session: Session = Session()) {
    self.session = session
    checkpoints = [session]
  }

  /// Folds one more event and returns what was seen.
  @discardableResult
  package mutating func append(_ event: TimedEvent) -> [Observation] {
    if events.count > 0, events.count.isMultiple(of: Self.checkpointInterval) {
      checkpoints.append(session)
    }
    let number = events.count
    events.append(event)
    var seen: [Observation] = []
    var added: [Entry] = []
    var reached = entries.last?.reached
    session.apply(event.event, at: event.at) { observation, session in
      if let at = observation.ended { reached = reached.map { max($0, at) } ?? at }
      added.append(
        Entry(
          event: number, ordinal: seen.count, at: observation.ended, reached: reached,
          state: session.stateName, hasFindings: !observation.findings.isEmpty))
      seen.append(observation)
    }
    entries += added
    return seen
  }

  /// The observation of an entry and the session behind it; nil if there is no such entry.
  package func moment(at index: Int) -> Moment? {
    guard entries.indices.contains(index) else { return nil }
    let entry = entries[index]
    let checkpoint = min(entry.event / Self.checkpointInterval, checkpoints.count - 1)
    var session = checkpoints[checkpoint]
    for number in checkpoint * Self.checkpointInterval..<entry.event {
      guard let event = events[number] else { return nil }
      session.apply(event.event, at: event.at) { _, _ in }
    }
    guard let event = events[entry.event] else { return nil }
    var moment: Moment?
    var ordinal = 0
    session.apply(event.event, at: event.at) { observation, session in
      if ordinal == entry.ordinal { moment = Moment(observation: observation, session: session) }
      ordinal += 1
    }
    return moment
  }

  /// The last entry that was complete at `instant`, found by its time; nil before the first.
  package func entry(at instant: Instant) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if let at = entries[middle].reached, at > instant { high = middle } else { low = middle + 1 }
    }
    return low == 0 ? nil : low - 1
  }
}
