package import SMTPCore

/// What time alone changes.
extension Model {
  /// Microseconds between two frames that no key asked for: some sixty in a second.
  package static let frameInterval: Int64 = 16_000

  /// When `Message.tick` is wanted next, by the program's clock; nil while nothing moves.
  package var nextTick: Instant? {
    [liveTick, nextPlaybackTick, nextSearchTick, dialogTick].compactMap(\.self).min()
  }

  /// The clock has moved.
  mutating func advance() -> [Effect] {
    advancePlayback()
    if isSearching { continueSearch() }
    return []
  }

  /// When the question listens.
  private var dialogTick: Instant? { dialog?.isDeaf(at: now) == true ? dialog?.deafUntil : nil }

  /// The next whole second of the session: its clock and its countdowns move then.
  private var liveTick: Instant? {
    guard isConnected, let began = session.live?.began else { return nil }
    let passed = max(0, now.since(began)) / 1_000_000
    let (next, overflows) = began.microseconds.addingReportingOverflow((passed + 1) * 1_000_000)
    return overflows ? nil : Instant(microseconds: next)
  }
}
