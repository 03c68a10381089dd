/// An event and its moment, or none where the source had no times.
package struct TimedEvent: Hashable, Sendable {
  /// When it happened.
  package var at: Instant?
  /// What happened.
  package var event: SessionEvent

  /// `event`, which happened `at` a moment.
  package init(at: Instant?, _ event: SessionEvent) {
    self.at = at
    self.event = event
  }
}
