package import SMTPCore

/// Going to another place of a recording. It goes on playing there, if it played.
extension PlaybackClock {
  /// Goes by so many microseconds of playing time, back if they are negative.
  package mutating func seek(by microseconds: Int64) {
    isBoundForEnd = false
    position = min(max(0, position.addingClamped(microseconds)), length)
    entryCount = count(at: position)
  }

  /// Goes by so many entries, back if they are negative.
  package mutating func seek(byEntries entries: Int) {
    seek(toCount: entryCount.addingClamped(entries))
  }

  /// Goes to where exactly `count` entries have happened: at least one, if there is any.
  package mutating func seek(toCount count: Int) {
    isBoundForEnd = false
    entryCount = min(max(1, count), dues.count)
    position = entryCount > 0 ? dues[entryCount - 1] : 0
  }

  /// Goes to a place. A moment within a silence that is shortened is as far in it as is left of it.
  package mutating func seek(to place: PlaybackPlace, in timeline: Timeline) {
    switch place {
    case .time(let time) where hasTimes: seek(to: Instant(microseconds: time), in: timeline)
    case .time(let lines): seek(toCount: Int(clamping: lines / 1_000_000))
    case .share(let millionths):
      // A million's part of a length that may be any number.
      let (whole, rest) = length.quotientAndRemainder(dividingBy: 1_000_000)
      let share = whole.multipliedClamped(by: millionths)
        .addingClamped(rest * millionths / 1_000_000)
      seek(by: share - position)
    case .way(let way) where hasTimes: seek(by: way)
    case .way(let lines): seek(byEntries: Int(clamping: lines / 1_000_000))
    }
  }

  private mutating func seek(to instant: Instant, in timeline: Timeline) {
    guard let entry = timeline.entry(at: instant), dues.indices.contains(entry) else {
      return seekToStart()
    }
    seek(toCount: entry + 1)
    guard let reached = timeline.entries[entry].reached, dues.indices.contains(entry + 1) else {
      return
    }
    // Short of the next entry, which has not happened.
    let room = dues[entry + 1].addingClamped(-1 - dues[entry])
    position = position.addingClamped(max(0, min(instant.since(reached), room)))
  }

  /// Lets another number of microseconds stay of each longer silence; it stands where it stood.
  package mutating func changeIdleLimit(to limit: Int64, in timeline: Timeline) {
    let beyond = entryCount > 0 ? position - dues[entryCount - 1] : 0
    reset(idleLimit: limit, timeline)
    guard entryCount > 0 else { return }
    let room =
      dues.indices.contains(entryCount) ? dues[entryCount] - dues[entryCount - 1] - 1 : 0
    position = dues[entryCount - 1].addingClamped(max(0, min(beyond, room)))
  }

  /// Stops and goes on by one entry, or back by one.
  package mutating func step(by entries: Int) {
    pause()
    seek(byEntries: entries < 0 ? -1 : 1)
  }

  /// Goes to the first entry.
  package mutating func seekToStart() {
    isBoundForEnd = false
    position = 0
    entryCount = count(at: 0)
  }

  /// Goes to the last entry; as long as more is being loaded, it goes along.
  package mutating func seekToEnd() {
    seek(toCount: dues.count)
    if isWhole { motion = .paused } else { isBoundForEnd = true }
  }

  /// The moment in recording time; nil where the recording has no times. In a gap that is shortened
  /// it runs as far as the idle limit goes, and then jumps.
  package func instant(in timeline: Timeline) -> Instant? {
    let last = entryCount - 1
    guard timeline.entries.indices.contains(last), dues.indices.contains(last),
      let reached = timeline.entries[last].reached
    else { return nil }
    return Instant(microseconds: reached.microseconds.addingClamped(position - dues[last]))
  }

  /// Microseconds of the gap in which it stands, if it is a long one and shortened; else nil.
  package func shortenedGap(in timeline: Timeline) -> Int64? {
    guard timeline.entries.indices.contains(entryCount), entryCount > 0,
      let before = timeline.entries[entryCount - 1].reached,
      let next = timeline.entries[entryCount].reached
    else { return nil }
    let gap = next.since(before)
    return gap > idleLimit ? gap : nil
  }
}
