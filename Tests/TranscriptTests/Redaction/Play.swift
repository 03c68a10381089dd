import SMTPCore
import TestSupport
import Transcript

/// A conversation in writing: `C: line`, `S: line`, `TLS`, `OPEN`, `CLOSE`. Consecutive lines of
/// one side are one event each.
func play(_ text: String) -> [SessionEvent] {
  text.split(separator: "\n").compactMap { row in
    let line = row.drop { $0 == " " }
    switch line.prefix(3) {
    case "C: ": return .sent(Array((line.dropFirst(3) + "\r\n").utf8))
    case "S: ": return .received(Array((line.dropFirst(3) + "\r\n").utf8))
    case "TLS": return .secured(TLSFacts())
    case "OPE": return .opened(Opening())
    case "CLO": return .closed(Closing(by: .client))
    default: return nil
    }
  }
}

/// Events as a person reads them: `C: octets`, and `[label octets]` for what is left out. Events
/// of one side that follow one another are one.
func told(_ events: [SessionEvent]) -> [String] {
  var told: [String] = []
  for event in events {
    let side: String
    let text: String
    switch event {
    case .sent(let octets): (side, text) = ("C: ", String(decoding: octets, as: UTF8.self))
    case .received(let octets): (side, text) = ("S: ", String(decoding: octets, as: UTF8.self))
    case .redacted(let redaction):
      side = redaction.side == .client ? "C: " : "S: "
      text = "[\(redaction.label) \(redaction.octets)]"
    default: (side, text) = ("", "\(event)")
    }
    if let last = told.last, !side.isEmpty, last.hasPrefix(side) {
      told[told.count - 1] = last + text
    } else {
      told.append(side + text)
    }
  }
  return told
}

/// What the redactor tells of events.
func redacted(
  _ events: [SessionEvent], keepsSecrets: Bool = false, redactsMessages: Bool = false
) -> [SessionEvent] {
  var redactor = Redactor(keepsSecrets: keepsSecrets, redactsMessages: redactsMessages)
  let told = events.flatMap { redactor.redact(TimedEvent(at: nil, $0)) }
  return (told + redactor.finish(at: nil)).map(\.event)
}

/// The same octets, cut into other events.
func cut(_ events: [SessionEvent], _ generator: inout SeededGenerator) -> [SessionEvent] {
  events.flatMap { event -> [SessionEvent] in
    let octets: [UInt8]
    switch event {
    case .sent(let sent): octets = sent
    case .received(let received): octets = received
    default: return [event]
    }
    var pieces: [SessionEvent] = []
    var rest = octets[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...12, using: &generator))
      rest = rest.dropFirst(piece.count)
      if case .sent = event {
        pieces.append(.sent(Array(piece)))
      } else {
        pieces.append(.received(Array(piece)))
      }
    }
    return pieces
  }
}
