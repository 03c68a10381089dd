package import SMTPCore

/// Makes a session fit to be shared: addresses, hosts, IP addresses, message bodies and tokens
/// become stand-ins; verbs, codes, keywords, structure and times stay.
///
/// It is given a session without its secrets. The same original has the same stand-in throughout.
package struct SessionSharing {
  private var text = SharedText()
  private var names: SessionNames
  private var lines: SessionLines
  private var isInHeader = true
  /// Whether a reply goes on in the next line.
  private var isInReply = false

  /// What is shared of a session, with its secrets left out.
  ///
  /// - Parameters:
  ///   - events: The session as it was read; what stands in the clear there is searched for in the
  ///     result.
  ///   - header: What a recording of it begins with.
  package static func share(
    _ events: [TimedEvent], header: inout TranscriptHeader, isLMTP: Bool = false
  ) throws(Leftover) -> [TimedEvent] {
    var sharing = SessionSharing(events, target: header.target, isLMTP: isLMTP)
    let shared = sharing.share(events)
    header.target = header.target.map { sharing.target($0) }
    header.secrets = .redacted
    header.replays = nil
    header.others = []
    let scan = LeftoverScan(sharing.names, standIns: sharing.text.standIns.given)
    for (index, events) in shared.enumerated() {
      for event in events {
        if let reason = SharedEventText.pieces(of: event.event).lazy.compactMap({
          scan.find(in: $0)
        })
        .first {
          throw Leftover(reason: reason, event: index)
        }
      }
    }
    return shared.flatMap { $0 }
  }

  private init(_ events: [TimedEvent], target: String?, isLMTP: Bool) {
    names = SessionNames(isLMTP: isLMTP)
    lines = SessionLines(isLMTP: isLMTP)
    for event in events { names.take(event) }
    names.finish()
    if let target { names.add(host: Self.parts(of: target).host) }
    text.names = names.names
    text.tokens = names.tokens
  }

  /// What becomes of each event of the session.
  private mutating func share(_ events: [TimedEvent]) -> [[TimedEvent]] {
    var redactor = Redactor()
    var shared: [[TimedEvent]] = []
    for event in events {
      shared.append(redactor.redact(event).flatMap { take($0) })
    }
    let rest = redactor.finish(at: events.last?.at).flatMap { take($0) } + finish(events.last?.at)
    if shared.isEmpty { return [rest] }
    shared[shared.count - 1] += rest
    return shared
  }

  private mutating func take(_ event: TimedEvent) -> [TimedEvent] {
    let parts = lines.take(event)
    if case .chunk = event.event {
      let octets = parts.flatMap { part -> [UInt8] in
        if case .line(let line) = part { content(line) + Self.end(of: line) } else { [] }
      }
      return [TimedEvent(at: event.at, .chunk(octets))]
    }
    return wired(parts, at: event.at)
  }

  private mutating func finish(_ at: Instant?) -> [TimedEvent] { wired(lines.finish(), at: at) }

  /// Parts as events: lines that came together stay together.
  private mutating func wired(_ parts: [SessionLines.Part], at: Instant?) -> [TimedEvent] {
    var events: [TimedEvent] = []
    for part in parts {
      switch part {
      case .line(let line):
        let octets = shared(line) + Self.end(of: line)
        switch (line.sender, events.last?.event) {
        case (.client, .sent(let before)?): events[events.count - 1].event = .sent(before + octets)
        case (.server, .received(let before)?):
          events[events.count - 1].event = .received(before + octets)
        case (.client, _): events.append(TimedEvent(at: at, .sent(octets)))
        case (.server, _): events.append(TimedEvent(at: at, .received(octets)))
        }
      case .redacted(var redaction, _):
        redaction.label = text.label(redaction.label)
        events.append(TimedEvent(at: at, .redacted(redaction)))
      case .event(let event): events.append(TimedEvent(at: at, shared(event)))
      }
    }
    return events
  }

  private static func end(of line: SessionLines.Line) -> [UInt8] {
    switch line.ending {
    case .crlf: [Octet.cr, Octet.lf]
    case .bareLF: [Octet.lf]
    case .missing: []
    }
  }

  private mutating func shared(_ line: SessionLines.Line) -> [UInt8] {
    switch line.side {
    case .server:
      var line = line
      line.octets = line.octets.prefix(4) + names.content.masked(Array(line.octets.dropFirst(4)))
      let shared = text.reply(line, isFirst: !isInReply)
      isInReply = line.octets.dropFirst(3).first == Octet.hyphen
      return shared
    case .client where line.place != .line: return content(line)
    case .client where line.isResponse:
      return line.octets == [Octet.asterisk] ? line.octets : MaskedText.mask(line.octets)
    case .client:
      if "MAIL".isSpelled(line.octets.prefix(4)) { isInHeader = true }
      return text.command(line.octets)
    }
  }

  private mutating func content(_ line: SessionLines.Line) -> [UInt8] {
    if line.octets.isEmpty { isInHeader = false }
    if line.place == .content, line.octets == [Octet.dot] { return line.octets }
    return MaskedText.content(line.octets, isInHeader: isInHeader)
  }

  private mutating func shared(_ event: SessionEvent) -> SessionEvent {
    switch event {
    case .opened(let opening): return .opened(shared(opening))
    case .secured(let facts): return .secured(shared(facts))
    case .securingFailed(let reason): return .securingFailed(reason: text(reason))
    case .note(let note): return .note(shared(note: note))
    case .received, .sent, .redacted, .chunk, .turnEnded, .securityLayer, .closed: return event
    }
  }

  private mutating func text(_ text: String) -> String {
    String(decoding: self.text.clean(text.utf8), as: UTF8.self)
  }

  /// A line that an importer did not understand may be anything.
  private mutating func shared(note: String) -> String {
    let octets = Array(note.utf8)
    guard octets.starts(with: "line ".utf8), let colon = octets.firstIndex(of: Octet.colon),
      octets[5..<colon].allSatisfy(Octet.isDigit)
    else { return String(decoding: text.written(octets), as: UTF8.self) }
    return String(
      decoding: octets[...colon] + MaskedText.mask(octets[(colon + 1)...]), as: UTF8.self)
  }

  private mutating func shared(_ opening: Opening) -> Opening {
    var opening = opening
    opening.host = opening.host.map { host(Array($0.utf8)) }
    opening.address = opening.address.map { address($0) }
    opening.localAddress = opening.localAddress.map { address($0) }
    opening.path = opening.path.map { _ in "/run/smtp.sock" }
    return opening
  }

  private mutating func address(_ text: String) -> String {
    String(decoding: self.text.standIns.address(text.utf8), as: UTF8.self)
  }

  private mutating func host(_ octets: [UInt8]) -> String {
    let isAddress = WrittenAddress.isIPv4(octets[...]) || WrittenAddress.isIPv6(octets[...])
    return String(
      decoding: isAddress ? text.standIns.address(octets) : text.standIns.host(octets),
      as: UTF8.self)
  }

  private mutating func shared(_ facts: TLSFacts) -> TLSFacts {
    var facts = TLSFacts(
      version: facts.version.map { text($0) }, cipher: facts.cipher.map { name($0) },
      group: facts.group.map { name($0) }, signature: facts.signature.map { name($0) },
      verification: facts.verification)
    if case .failed(let problems, let isAccepted) = facts.verification {
      let shared = problems.map { problem in
        if case .other(let reason) = problem {
          CertificateProblem.other(text(reason))
        } else {
          problem
        }
      }
      facts.verification = .failed(shared, isAccepted: isAccepted)
    }
    return facts
  }

  /// The name of an algorithm: letters, digits and what joins them.
  private func name(_ name: String) -> String {
    let isName =
      name.utf8.count <= 64
      && name.utf8.allSatisfy { Octet.isAlphanumeric($0) || "_-+/".utf8.contains($0) }
    return isName ? name : String(decoding: MaskedText.mask(name.utf8), as: UTF8.self)
  }

  /// A target as it is shared: scheme and port stay.
  private mutating func target(_ target: String) -> String {
    let parts = Self.parts(of: target)
    if parts.scheme == "practice:" { return target }
    if parts.scheme.hasSuffix("unix:") { return parts.scheme + "/run/smtp.sock" }
    return parts.scheme + host(parts.host) + parts.port
  }

  private static func parts(of target: String) -> (scheme: String, host: [UInt8], port: String) {
    let octets = Array(target.utf8)
    var start = 0
    if let mark = octets.firstRange(ofOctets: "://".utf8) {
      start = mark.upperBound
    } else if let scheme = ["practice:", "unix:", "lmtp+unix:", "mx:"].first(
      where: target.hasPrefix)
    {
      start = scheme.utf8.count
    }
    var host = octets[start...]
    if let at = host.lastIndex(of: Octet.at) { host = host[(at + 1)...] }
    var port = ArraySlice<UInt8>()
    if let colon = host.lastIndex(of: Octet.colon), host[(colon + 1)...].allSatisfy(Octet.isDigit),
      host.first == Octet.openBracket || host.count(where: { $0 == Octet.colon }) == 1
    {
      port = host[colon...]
      host = host[..<colon]
    }
    return (
      String(decoding: octets[..<start], as: UTF8.self),
      host.filter { !"[]".utf8.contains($0) }, String(decoding: port, as: UTF8.self)
    )
  }
}
