import SMTPCore

/// A session in writing, one event a line, with its moment in seconds before it or nothing:
/// `0.041 S: 220 mx` and `C: EHLO me` are lines of the wire with CRLF, or without one where they
/// end in a lone backslash; `OPEN`, `TLS`, `CLOSE server`, `NOTE words` happen beside it.
/// `\x1B` is an octet.
func tape(_ text: String) -> [TimedEvent] {
  text.split(separator: "\n").compactMap { row in
    var words = row.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)[...]
    var at: Instant?
    if let first = words.first, let seconds = Double(first) {
      at = Instant(microseconds: Int64((seconds * 1_000_000).rounded()))
      words = words.last?.split(separator: " ", maxSplits: 1)[...] ?? []
    }
    guard let kind = words.first else { return nil }
    return event(kind, words.count > 1 ? words.last ?? "" : "").map { TimedEvent(at: at, $0) }
  }
}

private func event(_ kind: Substring, _ rest: Substring) -> SessionEvent? {
  switch kind {
  case "C:": .sent(wire(rest))
  case "S:": .received(wire(rest))
  case "OPEN": .opened(Opening(host: "mx.test", address: "192.0.2.1", port: 25))
  case "TLS": .secured(TLSFacts())
  case "NOTE": .note(String(rest))
  case "CLOSE": Closing.Cause(rawValue: String(rest)).map { .closed(Closing(by: $0)) }
  default: nil
  }
}

private func wire(_ text: Substring) -> [UInt8] {
  var octets: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let first = rest.popFirst() {
    if first == Octet.backslash, rest.isEmpty { return octets }
    if first == Octet.backslash, rest.first == UInt8(ascii: "x"),
      let octet = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
    {
      octets.append(octet)
      rest = rest.dropFirst(3)
    } else {
      octets.append(first)
    }
  }
  return octets + [Octet.cr, Octet.lf]
}

/// A login whose secrets were left out.
let tapeWithSecret = [
  TimedEvent(at: nil, .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 46))),
  TimedEvent(at: nil, .received(Array("334 \r\n".utf8))),
  TimedEvent(at: nil, .redacted(Redaction(side: .client, label: "response", octets: 1_234))),
  TimedEvent(at: nil, .received(Array("235 2.7.0 welcome\r\n".utf8))),
]
