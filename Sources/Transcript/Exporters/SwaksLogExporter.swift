package import SMTPCore

/// Writes a session as swaks prints one: `<-` and `->` before each line, `~` in place of `-` under
/// TLS, `*` where it is a refusal.
///
/// What such a log cannot hold is left out of it: times, and notes but for their words. Octets that
/// no text holds stand there as escapes.
package struct SwaksLogExporter {
  private let words: (ExportRemark) -> String
  private var lines: SessionLines
  private var text: [UInt8] = []
  private var isSecured = false

  /// An exporter before the first event, which asks for the words of its remarks.
  package init(isLMTP: Bool = false, words: @escaping (ExportRemark) -> String) {
    lines = SessionLines(isLMTP: isLMTP)
    self.words = words
  }

  /// Takes an event.
  package mutating func take(_ event: TimedEvent) {
    for part in lines.take(event) { take(part) }
  }

  /// The session ends here.
  package mutating func finish() {
    for part in lines.finish() { take(part) }
  }

  /// Takes what is written so far.
  package mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }

  private mutating func take(_ part: SessionLines.Part) {
    switch part {
    case .line(let line): write(TextLine(line.octets).text, line.side)
    case .redacted(let redaction, let role): write(DialogueExporter.text(of: redaction), role)
    case .event(let event): take(event)
    }
  }

  private mutating func take(_ event: SessionEvent) {
    switch event {
    case .opened(let opening):
      isSecured = false
      let place = VisibleText.string(opening.host ?? opening.address ?? opening.path ?? "unknown")
      let port = opening.port.map { ":\($0)" } ?? ""
      say("=== Trying \(place)\(port)...")
      say("=== Connected to \(place).")
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
    case .note(let note): say("=== \(words(.note(note)))")
    case .securityLayer: say("=== \(words(.securityLayer))")
    case .received, .sent, .redacted, .chunk, .turnEnded: break
    }
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
