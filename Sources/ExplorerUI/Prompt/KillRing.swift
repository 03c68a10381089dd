/// What was killed in a line, to be put back (readline's kill ring).
struct KillRing: Hashable, Sendable {
  /// How many kills are kept.
  static let kept = 16

  private enum Last: Hashable {
    case other
    case kill
    /// This many steps before the latest kill.
    case yank(Int)
  }

  private var kills: [String] = []
  private var last = Last.other

  /// Something else was done: the next kill begins a new entry.
  mutating func rest() { last = .other }

  /// Takes what was killed; kills in a row make one entry.
  mutating func kill(_ text: String, isBackward: Bool) {
    if last == .kill, let latest = kills.popLast() {
      kills.append(isBackward ? text + latest : latest + text)
    } else {
      kills.append(text)
    }
    kills.removeFirst(max(0, kills.count - Self.kept))
    last = .kill
  }

  /// What was killed last; nil if nothing was.
  mutating func yank() -> String? {
    last = .yank(0)
    return kills.last
  }

  /// What was just put back, and what shall replace it; nil unless something was put back.
  mutating func yankOlder() -> (last: String, older: String)? {
    guard case .yank(let steps) = last, !kills.isEmpty else { return nil }
    let next = (steps + 1) % kills.count
    last = .yank(next)
    return (kills[kills.count - 1 - steps], kills[kills.count - 1 - next])
  }
}
