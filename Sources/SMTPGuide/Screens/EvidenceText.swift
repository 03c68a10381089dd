package import SMTPCore

/// What a ticket needs, as plain text: when, between whom, under which names, what was said octet by
/// octet, and which rule that breaks.
package struct EvidenceText {
  /// Octets of a line, and lines of a reply, that are given.
  private static let longestLine = 1_000
  private static let mostLines = 50

  private let evidence: Evidence
  private let guide: Guide
  private let utc: (Instant) -> String?

  /// The text of `evidence`.
  ///
  /// - Parameter utc: The moment as date and time in UTC; nil where the source does not tell it.
  package init(_ evidence: Evidence, guide: Guide, utc: @escaping (Instant) -> String?) {
    self.evidence = evidence
    self.guide = guide
    self.utc = utc
  }

  /// Its lines.
  package var lines: [String] {
    var lines = facts.map { label, text in
      (label + ":").padding(to: 12) + text
    }
    for observation in evidence.exchange {
      lines.append("")
      if let at = observation.ended { lines.append(moment(at)) }
      lines += said(in: observation)
    }
    for finding in evidence.findings { lines += [""] + rule(finding) }
    return lines
  }

  private var phrases: EvidencePhrases { guide.vocabulary.evidence }
  private var session: Session { evidence.session }

  /// Who is who.
  private var facts: [(String, String)] {
    let opening = session.opening
    var facts: [(String, String)] = []
    if let at = evidence.exchange.last?.ended { facts.append((phrases.time, moment(at))) }
    facts.append(
      (phrases.server, place(opening?.address ?? opening?.path ?? opening?.host, opening?.port)))
    if let host = opening?.host, host != opening?.address {
      facts.append((phrases.askedFor, VisibleText.string(host)))
    }
    if !session.serverName.isEmpty {
      facts.append((phrases.greetsAs, VisibleText.string(session.serverName)))
    }
    facts.append((phrases.client, place(opening?.localAddress, opening?.localPort)))
    if !session.clientName.isEmpty {
      let verb = session.hello?.rawValue ?? "EHLO"
      facts.append((verb, VisibleText.string(session.clientName)))
    }
    facts.append((phrases.encryption, encryption))
    if let name = evidence.queueName { facts.append((phrases.queueID, name)) }
    return facts
  }

  private func place(_ address: String?, _ port: Int?) -> String {
    guard let address else { return phrases.unknown }
    return VisibleText.string(address) + (port.map { ", " + phrases.port($0) } ?? "")
  }

  private var encryption: String {
    if let tls = session.tls {
      let parts = [tls.version, tls.cipher].compactMap { $0 }.map { VisibleText.string($0) }
      return parts.isEmpty ? phrases.on : parts.joined(separator: ", ")
    }
    return session.opening?.isGreeted == true ? phrases.unknown : phrases.none
  }

  private func moment(_ at: Instant) -> String {
    utc(at) ?? Guide.seconds(microseconds: at.microseconds) + " s"
  }

  /// What was said, each line behind who said it.
  private func said(in observation: Observation) -> [String] {
    let mark = observation.side == .server ? "S: " : "C: "
    switch observation.kind {
    case .message(let message): return self.message(message, in: observation, mark)
    case .greeting, .reply, .command, .response:
      let count = observation.reply?.lines.count ?? 1
      var lines = (0..<min(count, Self.mostLines)).compactMap { observation.line($0) }
        .map { mark + guide.text(of: $0, longest: Self.longestLine) }
      if count > Self.mostLines {
        lines.append(mark + phrases.moreLines(count - Self.mostLines))
      }
      return lines
    case .injected:
      let line = observation.line(0).map { mark + guide.text(of: $0, longest: Self.longestLine) }
      return [guide.text(of: observation)] + [line].compactMap(\.self)
    default: return [guide.text(of: observation)]
    }
  }

  /// Of a message only how long it is, and the lines that break a rule.
  private func message(
    _ message: Message, in observation: Observation, _ mark: String
  ) -> [String] {
    var lines = [mark + phrases.message(message.octets)]
    let findings = observation.findings.filter(evidence.findings.contains)
    for index in Set(findings.map(\.line)).sorted() {
      if let line = observation.line(index) {
        lines.append(mark + guide.text(of: line, longest: Self.longestLine))
      }
    }
    return lines
  }

  private func rule(_ finding: Finding) -> [String] {
    let id = finding.id.rawValue
    let severity = guide.text(FindingsText.severity(finding.id.severity))
    let words = guide.words(forFinding: id)
    var lines = [
      (phrases.rule + ":").padding(to: 12)
        + (finding.id.isForClient
          ? phrases.minded(id, severity) : phrases.broken(id, severity, finding.side.rawValue))
        + ", " + finding.id.source
    ]
    // The end of a connection has no lines.
    if evidence.exchange.contains(where: {
      $0.findings.contains(finding) && $0.line(finding.line) != nil
    }) {
      let place = guide.text(FindingsText.place(line: finding.line, offset: finding.offset))
      lines.append((phrases.place + ":").padding(to: 12) + place)
    }
    return lines + [words?.message, words?.action].compactMap { $0 }
  }
}

extension String {
  /// The string with blanks behind it up to a width; at least one.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
