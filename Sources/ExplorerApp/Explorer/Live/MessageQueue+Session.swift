import ExplorerUI
import SMTPCore
import TLSEngine

extension MessageQueue {
  /// Tells events of the live session.
  func publish(_ events: [TimedEvent]) {
    publishCertificates(events.compactMap(\.secured))
    post(.live(.events(events)))
  }

  /// Tells what the certificates of connections say, before what shows them; those that cannot be
  /// read are left out.
  func publishCertificates(_ connections: [TLSFacts]) {
    let certificates = Self.certificates(of: connections)
    if !certificates.isEmpty { post(.certificates(certificates)) }
  }

  /// What the certificates of connections say, by their DER.
  static func certificates(of connections: [TLSFacts]) -> [[UInt8]: CertificateFacts] {
    var certificates: [[UInt8]: CertificateFacts] = [:]
    for certificate in connections.flatMap(\.peer) where certificates[certificate] == nil {
      certificates[certificate] = CertificateReader.facts(ofDER: certificate)
    }
    return certificates
  }
}

extension TimedEvent {
  /// What is known of the TLS connection that begins with it.
  var secured: TLSFacts? { if case .secured(let facts) = event { facts } else { nil } }
}
