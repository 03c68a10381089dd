import SMTPCore

/// Writes a session as swaks prints one: `<-` and `->` before each line, `~` in place of `-` under
/// TLS, `*` where it is a refusal.
///
/// What such a log cannot hold is left out of it, as times are, or stands beside it in lines that
/// begin with `#` and are read again: notes, and that a line has escapes or no end (`TextMark`).
package struct SwaksLogExporter: LineExporter {
  private let words: (ExportRemark) -> String
  /// Takes the events apart into lines.
  package var lines: SessionLines
  /// What is written so far and was not taken.
  package var text: [UInt8] = []
  private var isSecured = false

  /// An exporter before the first event, which asks for the words of its remarks.
  package init(isLMTP: Bool = false, words: @escaping (ExportRemark) -> String) {
    lines = SessionLines(isLMTP: isLMTP)
    self.words = words
  }

  /// Writes a line, or what stands between lines.
  package mutating func write(_ part: SessionLines.Part) {
    switch part {
    case .line(let line): write(line)
    case .redacted(let redaction, let role): write(DialogueExporter.text(of: redaction), role)
    case .event(let event): take(event)
    }
  }

  private mutating func take(_ event: SessionEvent) {
    switch event {
    case .opened(let opening):
      isSecured = false
      if let name = opening.host ?? opening.address ?? opening.path {
        let place = VisibleText.string(name)
        say("=== Trying \(place)\(opening.port.map { ":\($0)" } ?? "")...")
        say("=== Connected to \(place).")
      } else {
        say("=== Trying pipe to unknown...")
        say("=== Connected to unknown.")
      }
    case .secured(let facts):
      isSecured = true
      let names = [facts.version, facts.cipher].compactMap { $0.map { VisibleText.string($0) } }
      say("=== TLS started with cipher \(names.joined(separator: ":"))")
    case .securingFailed(let reason):
      say("*** TLS startup failed (\(VisibleText.string(reason)))")
    case .closed(let closing):
      switch closing.cause {
      case .server: say("*** Remote host closed connection unexpectedly.")
      case .client, .timeout: say("=== Connection closed with remote host.")
      }
    case .note(let note): mark(.note(note))
    case .securityLayer: say("=== \(words(.securityLayer))")
    case .received, .sent, .redacted, .chunk, .turnEnded: break
    }
  }

  private mutating func write(_ line: SessionLines.Line) {
    let octets = line.octets + (line.ending == .bareLF ? [Octet.lf] : [])
    var shown = TextLine(octets)
    // What swaks would say in place of the line.
    if line.side == .client, !shown.isEscaped, SwaksLog.isStandIn(octets[...]) {
      shown.escape(octets)
      shown.escape(at: 0)
    }
    if shown.isEscaped { mark(.escaped, words(.escaped)) }
    if line.ending != .crlf { mark(.unfinished, words(.unfinished)) }
    write(shown.text, line.side)
  }

  /// What is refused has asterisks.
  private mutating func write(_ line: String, _ role: Side) {
    switch role {
    case .client: say((isSecured ? " ~> " : " -> ") + line)
    case .server:
      let isRefusal = line.first == "4" || line.first == "5"
      let mark = isSecured ? (isRefusal ? "<~*" : "<~ ") : isRefusal ? "<**" : "<- "
      say("\(mark) \(line)")
    }
  }

  private mutating func say(_ line: String) {
    text += line.utf8
    text.append(Octet.lf)
  }
}
