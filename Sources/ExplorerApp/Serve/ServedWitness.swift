import PracticeServer
import SMTPCore

/// Has one session of a server recorded, and its report kept.
final class ServedWitness: PracticeWitness {
  private let recorder: (any PracticeWitness)?
  private let ledger: ServeLedger

  init(_ recorder: (any PracticeWitness)?, _ ledger: ServeLedger) {
    self.recorder = recorder
    self.ledger = ledger
  }

  func take(_ event: SessionEvent) { recorder?.take(event) }

  func end(_ report: RecordedReport?) {
    recorder?.end(report)
    if let report { ledger.add(report) }
  }
}
