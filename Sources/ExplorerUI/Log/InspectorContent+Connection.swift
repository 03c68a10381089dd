import SMTPCore
import SMTPGuide

/// Of the connection and of TLS.
extension InspectorContent {
  func blocks(of opening: Opening) -> [InspectorBlock] {
    let place = { (address: String?, port: Int?) -> String? in
      address.map { VisibleText.string($0) + (port.map { ", port \($0)" } ?? "") }
    }
    let facts = [
      opening.host.map { fact(.host, VisibleText.string($0)) },
      place(opening.address ?? opening.path, opening.port).map { fact(.address, $0) },
      place(opening.localAddress, opening.localPort).map { fact(.from, $0) },
    ].compactMap(\.self)
    return [note(.lineOpen), .facts(facts)]
  }

  func blocks(of facts: TLSFacts) -> [InspectorBlock] {
    var blocks = [verdict(facts)]
    if case .failed(let problems, _) = facts.verification {
      blocks += problems.map { .text(guide.sentence(for: $0), .warning) }
    }
    if let session = scene.moment?.session, session.stateName == .tls {
      blocks.append(note(.helloForgotten(session.isLMTP ? .lhlo : .ehlo)))
    }
    let details = [
      facts.version.map { _ in fact(.version, guide.tlsVersion(facts)) },
      facts.cipher.map { fact(.cipher, VisibleText.string($0)) },
      facts.group.map { fact(.group, VisibleText.string($0)) },
      facts.signature.map { fact(.signature, VisibleText.string($0)) },
    ].compactMap(\.self)
    if !details.isEmpty { blocks.append(.facts(details)) }
    blocks += scene.model.session.chain(of: facts).enumerated().map {
      .facts(rows(of: $1, number: $0 + 1))
    }
    blocks.append(.source("RFC 3207 §4; RFC 8446"))
    return blocks
  }

  private func verdict(_ facts: TLSFacts) -> InspectorBlock {
    switch facts.verification {
    case .ok: note(.verified)
    case .unchecked: note(scene.moment?.session.isSwapped == true ? .ownTLS : .unverified)
    case .failed: note(.notVerified, .danger)
    }
  }

  private func rows(of certificate: CertificateFacts, number: Int) -> [InspectorBlock.Fact] {
    let names =
      certificate.names.isEmpty ? certificate.subject : certificate.names.joined(separator: ", ")
    return [
      fact(.certificate(number), VisibleText.string(names)),
      fact(.issuer, VisibleText.string(certificate.issuer)),
      fact(.valid, VisibleText.string(certificate.notAfter)),
      fact(.key, VisibleText.string(certificate.key)),
    ]
  }
}
