/// A session's observations and its checkpoints: any moment of a million events at once.
///
/// It is append-only. An entry is a few words; what it says is folded anew from the nearest
/// checkpoint when somebody asks. So selecting, seeking and "the state at that moment" cost the
/// same in a session of ten events or a million.
package struct Timeline: Sendable {
  /// How many events lie between two checkpoints at most.
  package static let checkpointInterval = 256
  /// How many octets do.
  static let checkpointOctets = 16 << 10
  /// Octets of the longest event; longer ones are cut, so that what lies between two checkpoints
  /// stays short.
  static let longestEvent = 4 << 10

  /// A session before one of the events.
  struct Checkpoint: Sendable {
    var event: Int
    var session: Session
  }

  /// The events it was made of; long ones stand here in pieces.
  package private(set) var events = EventLog()
  /// The observations in order.
  package private(set) var entries: [Entry] = []
  /// The session as it stands now.
  package private(set) var session: Session
  /// The entries that stand out, of each kind in order.
  private(set) var landmarks: [Landmark: [Int]] = [:]
  /// Whether the source has ended: nothing more is taken.
  package private(set) var isFinished = false
  /// The first is before event 0.
  private(set) var checkpoints: [Checkpoint]
  /// Octets since the last checkpoint.
  private var octets = 0

  /// A timeline before its first event.
  package init(_ session: Session = Session()) {
    self.session = session
    checkpoints = [Checkpoint(event: 0, session: session)]
  }

  /// Folds one more event and returns what was seen.
  @discardableResult
  package mutating func append(_ event: TimedEvent) -> [Observation] {
    guard !isFinished else { return [] }
    switch event.event {
    case .received(let octets) where octets.count > Self.longestEvent && !session.mayBeginTLS:
      return Self.pieces(of: octets).flatMap { fold(TimedEvent(at: event.at, .received($0))) }
    case .sent(let octets) where octets.count > Self.longestEvent && !session.mayBeginTLS:
      return Self.pieces(of: octets).flatMap { fold(TimedEvent(at: event.at, .sent($0))) }
    default:
      return fold(event)
    }
  }

  /// The source has ended without a close: what was unfinished is told as it is.
  @discardableResult
  package mutating func finish() -> [Observation] {
    guard !isFinished else { return [] }
    isFinished = true
    return observe { $0.finish(observe: $1) }
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

  /// The last checkpoint that is not behind an event.
  func checkpoint(before event: Int) -> Checkpoint { checkpoints[checkpointIndex(before: event)] }

  /// Which one that is.
  func checkpointIndex(before event: Int) -> Int {
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle].event <= event { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private mutating func fold(_ event: TimedEvent) -> [Observation] {
    let number = events.count
    let last = checkpoints.last?.event ?? 0
    if number - last >= Self.checkpointInterval || octets >= Self.checkpointOctets {
      checkpoints.append(Checkpoint(event: number, session: session))
      octets = 0
    }
    octets += event.event.octets
    let seen = observe { $0.apply(event.event, at: event.at, observe: $1) }
    events.append(event)
    return seen
  }

  /// Adds an entry for each observation that `fold` makes of the event that is about to be added.
  private mutating func observe(
    _ fold: (inout Session, Session.Observer) -> Void
  ) -> [Observation] {
    let number = events.count
    var seen: [Observation] = []
    var added: [Entry] = []
    var marks: [(Landmark, Int)] = []
    var reached = entries.last?.reached
    let first = entries.count
    fold(&session) { observation, session in
      let index = first + seen.count
      if let at = observation.ended { reached = reached.map { max($0, at) } ?? at }
      added.append(
        Entry(
          event: number, ordinal: seen.count, at: observation.ended, reached: reached,
          state: session.stateName, hasFindings: !observation.findings.isEmpty))
      if let landmark = observation.landmark(session) { marks.append((landmark, index)) }
      marks += observation.findings.map { _ in (.finding, index) }
      seen.append(observation)
    }
    entries += added
    for (landmark, index) in marks { landmarks[landmark, default: []].append(index) }
    return seen
  }

  private static func pieces(of octets: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: octets.count, by: longestEvent).map {
      Array(octets[$0..<min($0 + longestEvent, octets.count)])
    }
  }
}

extension SessionEvent {
  /// How many octets it carries.
  fileprivate var octets: Int {
    switch self {
    case .received(let octets), .sent(let octets), .chunk(let octets): octets.count
    default: 0
    }
  }
}
