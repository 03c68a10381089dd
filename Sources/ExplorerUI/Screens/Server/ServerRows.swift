import SMTPCore
import SMTPGuide

/// The page about the server, line by line.
struct ServerRows {
  let facts: ServerFacts
  let certificates: [CertificateFacts]
  let guide: Guide

  /// All of them; none where nothing is known.
  var all: [ServerRow] {
    guard facts.opening != nil else { return [] }
    // What is wrong with a certificate comes before what may be a long list.
    let protection = [security, chain]
    let middle = isDoubted ? protection + [extensions] : [extensions] + protection
    let parts = ([connection] + middle + [timings]).filter { $0.count > 1 }
    return Array(parts.joined(separator: [.blank]))
  }

  func text(_ text: ServerText) -> String { guide.text(text) }

  private func pair(
    _ label: ServerText, _ value: String?, _ tone: ServerRow.Tone = .plain
  ) -> [ServerRow] {
    guard let value, !value.isEmpty else { return [] }
    return [.pair(text(label), VisibleText.string(Array(value.utf8)), tone)]
  }

  // MARK: The connection

  private var connection: [ServerRow] {
    let opening = facts.opening
    var place = opening?.path ?? ""
    if let address = opening?.address { place = text(.address(address, port: opening?.port)) }
    if let host = opening?.host, host != opening?.address {
      place = place.isEmpty ? host : host + ", " + place
    }
    let greeting = facts.greeting?.lines.first.map { VisibleText.string($0.text) }
    let own = opening?.localAddress.map { text(.address($0, port: opening?.localPort)) }
    var rows: [ServerRow] = [.heading(text(.connectionPart))]
    rows += pair(.addressLabel, place)
    rows += pair(.ownAddressLabel, own)
    return rows + pair(.greetingLabel, greeting)
  }

  // MARK: TLS

  private var security: [ServerRow] {
    let heading = ServerRow.heading(text(.securityPart))
    guard let tls = facts.tls else {
      return [heading, .sentence(facts.failure ?? text(.notEncrypted))]
    }
    var rows = [heading] + pair(.versionLabel, guide.tlsVersion(tls))
    rows += pair(.cipherLabel, tls.cipher)
    rows += pair(.groupLabel, tls.group)
    rows += pair(.signatureLabel, tls.signature)
    return rows + verification(tls)
  }

  private var isDoubted: Bool {
    if case .failed? = facts.tls?.verification { true } else { false }
  }

  private func verification(_ tls: TLSFacts) -> [ServerRow] {
    switch tls.verification {
    case .ok: return pair(.verificationLabel, text(.verified), .good)
    case .unchecked: return pair(.verificationLabel, text(.unverified), .doubtful)
    case .failed(let problems, _):
      return problems.enumerated().map { index, problem in
        let words = guide.words(for: problem)
        let label = index == 0 ? text(.verificationLabel) : ""
        return .pair(label, words.title + ": " + words.sentence, .bad)
      }
    }
  }

  private var chain: [ServerRow] {
    let heading = ServerRow.heading(text(.chainPart))
    if certificates.isEmpty, let shown = facts.tls?.peer.count, shown > 0 {
      return [heading, .sentence(text(.certificatesUnreadable(shown)))]
    }
    return certificates.enumerated().reduce(into: [heading]) { rows, item in
      let (index, certificate) = item
      let days = ServerText.validity(
        from: day(certificate.notBefore), to: day(certificate.notAfter))
      rows += pair(.certificate(number: index + 1), certificate.subject)
      rows += pair(.namesLabel, certificate.names.joined(separator: ", "))
      rows += pair(.issuerLabel, certificate.issuer)
      rows += pair(.validityLabel, text(days))
      rows += pair(.keyLabel, certificate.key)
      for (index, row) in certificate.fingerprintRows.enumerated() {
        rows.append(.pair(index == 0 ? text(.fingerprintLabel) : "", row, .plain))
      }
    }
  }

  /// The day of a moment that is written as RFC 3339 does.
  private func day(_ moment: String) -> String { String(moment.prefix { $0 != "T" }) }

  // MARK: How long it takes

  private var timings: [ServerRow] {
    let heading = ServerRow.heading(text(.timingsPart))
    var times = facts.latencies.map { latencies in
      let spread = latencies.spread
      let lengths = [spread.fastest, spread.median, spread.slowest].map(TimeSpan.length)
      let count = latencies.microseconds.count
      return ServerRow.times(
        name(of: latencies.subject), [String(count)] + (count > 1 ? lengths : [lengths[0]]),
        isHead: false)
    }
    if let handshake = facts.handshake {
      // Behind STARTTLS, or first of all.
      let place = facts.latencies.firstIndex { $0.subject == .command(.starttls) }
      times.insert(once(.handshakeTime, handshake), at: place.map { $0 + 1 } ?? 0)
    }
    if let connecting = facts.connecting, connecting > 0 {
      times.insert(once(.connectingTime, connecting), at: 0)
    }
    guard !times.isEmpty else { return [heading] }
    let columns: [ServerText] = [.countColumn, .fastestColumn, .medianColumn, .slowestColumn]
    let rest = facts.omitted > 0 ? [ServerRow.sentence(text(.notTimed(facts.omitted)))] : []
    return [heading, .times("", columns.map(text), isHead: true)] + times + rest
  }

  private func once(_ name: ServerText, _ microseconds: Int64) -> ServerRow {
    .times(text(name), ["1", TimeSpan.length(microseconds)], isHead: false)
  }

  private func name(of subject: ServerFacts.Subject) -> String {
    switch subject {
    case .greeting: text(.greetingTime)
    case .command(let verb): verb.rawValue
    case .endOfMessage: text(.endOfMessage)
    case .other: text(.otherReplies)
    }
  }
}
