package import SMTPCore

/// Writes a session as a text of `C:` and `S:` lines, which `SessionImporter` reads.
///
/// Markers name roles. What such a text cannot hold stands beside it in lines that begin with `#`:
/// connections, TLS, who closed, and what is read again: notes, and that a line has escapes or no
/// end (`TextMark`). Times, facts and the lengths of what is left out are lost.
package struct DialogueExporter: LineExporter {
  /// The words of a remark.
  private let words: (ExportRemark) -> String
  /// Takes the events apart into lines.
  package var lines: SessionLines
  /// What is written so far and was not taken.
  package var text: [UInt8] = []
  private var hasOpened = false
  /// Whether what was written last stands for content that is left out.
  private var isBehindRedactedContent = false

  /// An exporter before the first event, which asks for the words of its remarks.
  package init(isLMTP: Bool = false, words: @escaping (ExportRemark) -> String) {
    lines = SessionLines(isLMTP: isLMTP)
    self.words = words
  }

  /// A session as a text.
  package static func text(
    of events: [TimedEvent], isLMTP: Bool = false, words: @escaping (ExportRemark) -> String
  ) -> [UInt8] {
    var exporter = DialogueExporter(isLMTP: isLMTP, words: words)
    for event in events { exporter.take(event) }
    exporter.finish()
    return exporter.takeText()
  }

  /// Says where the session comes from.
  package mutating func begin(target: String?, started: Timestamp?) {
    guard target != nil || started != nil else { return }
    remark(.source(target: target, started: started))
  }

  /// Writes a line, or what stands between lines.
  package mutating func write(_ part: SessionLines.Part) {
    let wasBehind = isBehindRedactedContent
    isBehindRedactedContent = false
    switch part {
    case .line(let line): write(line)
    case .redacted(let redaction, let role):
      isBehindRedactedContent = redaction.label == ClientFilter.messageLabel
      guard !wasBehind || !isBehindRedactedContent else { return }
      text += Self.marked(role, Self.text(of: redaction))
      text.append(Octet.lf)
    case .event(let event): take(event)
    }
  }

  private mutating func take(_ event: SessionEvent) {
    switch event {
    case .opened(let opening):
      if hasOpened { text.append(Octet.lf) }
      hasOpened = true
      remark(.opened(opening))
    case .secured(let facts): remark(.secured(facts))
    case .securingFailed(let reason): remark(.securingFailed(reason: reason))
    case .securityLayer: remark(.securityLayer)
    case .closed(let closing): remark(.closed(closing))
    case .note(let note): mark(.note(note))
    case .received, .sent, .redacted, .chunk, .turnEnded: break
    }
  }

  private mutating func write(_ line: SessionLines.Line) {
    // A line that ends otherwise than a text's lines do has its end among its octets.
    let octets = line.octets + (line.ending == .bareLF ? [Octet.lf] : [])
    var shown = TextLine(octets)
    // Outside of content such a line only tells what happens.
    let isDirection =
      line.place == .line
      && Turn(side: line.side, octets: octets[...], mayDirect: true).isStageDirection
    let isLikeRedacted = line.side == .client && octets.suffix(Self.mark.count) == Self.mark[...]
    if isDirection || isLikeRedacted || !Self.turns(within: marked(line, shown)).isEmpty {
      if !shown.isEscaped { shown.escape(octets) }
      if isLikeRedacted { shown.escape(at: shown.text.utf8.count - Self.mark.count) }
      if isDirection { shown.escape(at: 0) }
      for place in Self.turns(within: marked(line, shown)) { shown.escape(at: place - 3) }
    }
    if shown.isEscaped { mark(.escaped, words(.escaped)) }
    if line.ending != .crlf { mark(.unfinished, words(.unfinished)) }
    text += Self.marked(line.side, shown.text)
    text.append(Octet.lf)
  }

  private func marked(_ line: SessionLines.Line, _ shown: TextLine) -> [UInt8] {
    Self.marked(line.side, shown.text)
  }

  private static let mark = SessionLines.redacted

  /// Where within a line the colons stand that would make it several turns, the last one first.
  private static func turns(within line: [UInt8]) -> [Int] {
    line.indices.dropFirst(3).reversed().filter { place in
      line[place] == Octet.colon && line[place - 1] == UInt8(ascii: "S")
        && Octet.isBlank(line[place - 2]) && place + 4 < line.count
        && Octet.isBlank(line[place + 1])
        && line[(place + 2)...(place + 4)].allSatisfy(Octet.isDigit)
    }
  }

  /// What stands for a line that is left out: its clear start, and behind it a mark.
  static func text(of redaction: Redaction) -> String {
    let mark = String(decoding: SessionLines.redacted, as: UTF8.self)
    switch redaction.label {
    case ClientLine.responseLabel, ClientFilter.messageLabel, "": return mark
    default:
      let label = VisibleText.string(redaction.label)
      // What is clear of BURL stands on both sides of its token.
      let verb = Verb(octets: label.utf8.prefix { !Octet.isBlank($0) })
      return verb == .burl ? label : "\(label) \(mark)"
    }
  }

  /// A line behind its marker; an empty one has no blank there, which editors take away.
  private static func marked(_ side: Side, _ text: String) -> [UInt8] {
    let marker = side == .client ? "C:" : "S:"
    return Array((text.isEmpty ? marker : "\(marker) \(text)").utf8)
  }

  private mutating func remark(_ remark: ExportRemark) {
    text += "# ".utf8
    text += TextLine(Array(words(remark).utf8)).text.utf8
    text.append(Octet.lf)
  }
}
