package import SMTPCore

extension Timestamp {
  /// The moment of a session that began here; nil where no date can say it.
  package func moment(_ at: Instant) -> Timestamp? {
    let (sum, overflows) = microseconds.addingReportingOverflow(at.microseconds)
    return overflows ? nil : Timestamp(microseconds: sum)
  }
}
