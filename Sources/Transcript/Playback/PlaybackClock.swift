package import SMTPCore

/// Where the playing of a recording stands.
///
/// It runs in *playing time*: microseconds since the first entry, with what exceeds the idle limit
/// taken out of each long gap. The speed then divides what is left, as asciinema does it. Entries
/// without times follow each other at a fixed pace. Nothing here reads a clock: the program's own
/// is given, and a moment of it means nothing but its distance from another.
package struct PlaybackClock: Sendable {
  /// Microseconds that stay of a longer gap, where nothing else is asked for.
  package static let usualIdleLimit: Int64 = 2_000_000
  /// Microseconds between entries without times.
  package static let untimedPace: Int64 = 500_000

  enum Motion: Hashable {
    case paused
    /// It is to run, and its time counts from the next moment that it is told.
    case starting
    /// The position was right at this moment of the program's clock.
    case running(since: Instant)
  }

  /// Microseconds that stay of a longer gap.
  package private(set) var idleLimit: Int64
  /// When each entry is due, in playing time: it never decreases.
  var dues: [Int64] = []
  /// The latest moment of the entries so far, in recording time.
  private var reached: Instant?
  var motion = Motion.paused
  /// Whether the end was asked for while the rest was still being loaded.
  package internal(set) var isBoundForEnd = false

  /// Where it stands, in playing time.
  package internal(set) var position: Int64 = 0
  /// How many of the entries have happened. Of several at one time these may be some only, which
  /// one gets to by single steps.
  package internal(set) var entryCount = 0
  /// How fast it runs.
  package var speed = PlaybackSpeed.normal
  /// Whether no more entries will come.
  package private(set) var isWhole = false

  /// A clock at the start of a recording of which nothing is known yet.
  package init(idleLimit: Int64 = Self.usualIdleLimit) {
    self.idleLimit = max(0, idleLimit)
  }

  /// Whether any of the entries has a time.
  package var hasTimes: Bool { reached != nil }
  /// Whether it runs, or waits for more to be loaded and will.
  package var isPlaying: Bool { motion != .paused }
  /// How long all that is known is, in playing time.
  package var length: Int64 { dues.last ?? 0 }
  /// When an entry is due, in playing time; nil for one that is not known yet.
  package func due(_ entry: Int) -> Int64? { dues.indices.contains(entry) ? dues[entry] : nil }
  /// Whether all that there is has happened.
  package var isAtEnd: Bool { isWhole && entryCount == dues.count }

  /// Takes in the entries that `timeline` has got since.
  package mutating func extend(to timeline: Timeline) {
    for entry in timeline.entries.dropFirst(dues.count) {
      dues.append(length.addingClamped(gap(before: entry)))
      reached = entry.reached
    }
    if isBoundForEnd {
      seekToEnd()
    } else if entryCount == 0 {
      entryCount = count(at: position)
    }
  }

  /// Everything has been loaded.
  package mutating func finish() {
    isWhole = true
    isBoundForEnd = false
    if entryCount == dues.count { motion = .paused }
  }

  /// Lets it run; from the start if it had come to the end.
  package mutating func play() {
    if isAtEnd { seekToStart() }
    if motion == .paused, !isAtEnd { motion = .starting }
  }

  /// Stops it where it is.
  package mutating func pause() {
    motion = .paused
    isBoundForEnd = false
  }

  /// The program's clock has come to `now`.
  package mutating func advance(to now: Instant) {
    switch motion {
    case .paused: return
    case .starting: break
    case .running(let since):
      let elapsed = max(0, now.since(since))
      position = min(position.addingClamped(speed.played(in: elapsed)), length)
    }
    motion = .running(since: now)
    entryCount = count(at: position)
    if entryCount == dues.count { motion = isWhole ? .paused : .starting }
  }

  /// When the next entry is due, by the program's clock, which shows `now`; nil while it is paused
  /// or has to wait for more to be loaded.
  package func nextDue(at now: Instant) -> Instant? {
    guard dues.indices.contains(entryCount) else { return nil }
    switch motion {
    case .paused: return nil
    case .starting: return now
    case .running(let since):
      let wait = speed.duration(ofPlaying: dues[entryCount] - position)
      return Instant(microseconds: since.microseconds.addingClamped(wait))
    }
  }

  /// Reckons anew when each entry is due.
  mutating func reset(idleLimit limit: Int64, _ timeline: Timeline) {
    let count = dues.count
    idleLimit = max(0, limit)
    dues.removeAll(keepingCapacity: true)
    reached = nil
    for entry in timeline.entries.prefix(count) {
      dues.append(length.addingClamped(gap(before: entry)))
      reached = entry.reached
    }
  }

  /// Microseconds that a person wants to stay of a silence: `2`, `0.5`, or `off` for all of it; nil
  /// for anything else.
  package static func idleLimit(_ text: String) -> Int64? {
    text.lowercased() == "off" ? .max : Int64(seconds: text)
  }

  private func gap(before entry: Timeline.Entry) -> Int64 {
    guard !dues.isEmpty else { return 0 }
    guard let next = entry.reached else { return Self.untimedPace }
    guard let reached else { return 0 }
    return min(max(0, next.since(reached)), idleLimit)
  }

  /// How many entries are due at a moment of playing time.
  func count(at position: Int64) -> Int {
    var low = 0
    var high = dues.count
    while low < high {
      let middle = (low + high) / 2
      if dues[middle] > position { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
