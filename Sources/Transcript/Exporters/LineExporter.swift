package import SMTPCore

/// Writes a session as a text that has a line for each of the wire's.
package protocol LineExporter {
  /// Takes the events apart into lines.
  var lines: SessionLines { get set }
  /// What is written so far and was not taken.
  var text: [UInt8] { get set }

  /// Writes a line, or what stands between lines.
  mutating func write(_ part: SessionLines.Part)
}

extension LineExporter {
  /// Takes an event.
  package mutating func take(_ event: TimedEvent) {
    for part in lines.take(event) { write(part) }
  }

  /// The session ends here.
  package mutating func finish() {
    for part in lines.finish() { write(part) }
  }

  /// Takes what is written so far.
  package mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }

  /// Says something of the next line, or a note.
  mutating func mark(_ mark: TextMark, _ words: String = "") {
    text += mark.line(words)
    text.append(Octet.lf)
  }
}
