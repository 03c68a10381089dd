import ExplorerUI
import SMTPCore
import TLSEngine

extension MessageQueue {
  /// Tells events of the live session; what certificates say comes before the event that shows
  /// them.
  func publish(_ events: [TimedEvent]) {
    for case .secured(let facts) in events.map(\.event) {
      post(.live(.certificates(facts.certificates)))
    }
    post(.live(.events(events)))
  }
}

extension TLSFacts {
  /// What the peer's certificates say, its own first; those that cannot be read are left out.
  var certificates: [CertificateFacts] { peer.compactMap(CertificateReader.facts(ofDER:)) }
}
