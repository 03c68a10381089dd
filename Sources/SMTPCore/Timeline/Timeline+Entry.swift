extension Timeline {
  /// One observation, found again by the event that completed it.
  package struct Entry: Hashable, Sendable {
    private static let noInstant = Int64.min

    // Of these there are millions: numbers that fit are kept in four octets, and moments without
    // the octet that would say whether there is one.
    private let eventNumber: UInt32
    private let place: UInt32
    private let microseconds: Int64
    private let latest: Int64
    /// The client's state after it.
    package let state: StateName
    /// Whether it breaks a rule.
    package let hasFindings: Bool

    init(
      event: Int, ordinal: Int, at: Instant?, reached: Instant?, state: StateName,
      hasFindings: Bool
    ) {
      eventNumber = UInt32(clamping: event)
      place = UInt32(clamping: ordinal)
      microseconds = at?.microseconds ?? Self.noInstant
      latest = reached?.microseconds ?? Self.noInstant
      self.state = state
      self.hasFindings = hasFindings
    }

    /// The number of the event that completed it.
    package var event: Int { Int(eventNumber) }
    /// Which of the observations of that event it is, from 0.
    package var ordinal: Int { Int(place) }
    /// When its last octet was there.
    package var at: Instant? { Self.instant(microseconds) }
    /// The latest moment of this entry and all before it: what was held behind an unanswered DATA
    /// stands behind a reply that came later.
    package var reached: Instant? { Self.instant(latest) }

    private static func instant(_ microseconds: Int64) -> Instant? {
      microseconds == noInstant ? nil : Instant(microseconds: microseconds)
    }
  }
}
