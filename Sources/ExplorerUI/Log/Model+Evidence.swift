import SMTPCore
import SMTPGuide
import Transcript

/// What a ticket about a line or a finding needs.
extension Model {
  /// Copies the evidence of the finding that is selected on its page, else of the selected line of
  /// the log.
  mutating func copyEvidence() -> [Effect] {
    guard let evidence else { return [] }
    let started = session.started
    let text = EvidenceText(evidence, guide: guide) { started?.moment($0)?.text }
    return [.copy(text.lines.joined(separator: "\n") + "\n")]
  }

  private var evidence: Evidence? {
    if screen == .findings, let place = findings.selectedPlace {
      return Evidence(session.timeline, entry: place.entry, of: place.finding)
    }
    guard let cursor = logWindow.cursor else { return nil }
    return Evidence(session.timeline, entry: cursor.entry)
  }
}
