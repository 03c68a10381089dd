package import SMTPGuide

/// A recording in short.
package struct RecordingDigest: Hashable, Sendable {
  /// Microseconds from its start to the last thing seen; nil without times.
  package var length: Int64?
  package var outcome: RecordingOutcome
  /// How many rules were broken.
  package var findings: Int

  package init(length: Int64?, outcome: RecordingOutcome, findings: Int) {
    self.length = length
    self.outcome = outcome
    self.findings = findings
  }
}
