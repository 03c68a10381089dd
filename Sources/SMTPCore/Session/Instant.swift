/// A moment of a session, in microseconds since connecting began.
///
/// It is stamped where the event happens; nothing in this module reads a clock.
package struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since connecting began; a recording whose clock went back may hold less than
  /// the moment before.
  package var microseconds: Int64

  /// The moment `microseconds` after connecting began.
  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Seconds since connecting began.
  package var seconds: Double { Double(microseconds) / 1_000_000 }

  /// Microseconds from `earlier` to this moment.
  package func since(_ earlier: Instant) -> Int64 {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(earlier.microseconds)
    return overflow ? (self < earlier ? .min : .max) : difference
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }
}
