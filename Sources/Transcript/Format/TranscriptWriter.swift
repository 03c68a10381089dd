import JSON
package import SMTPCore

/// Writes a recording: a line for the header, and one for each event.
///
/// Only octets of many megabytes become several lines, so that every recording that is written
/// can be read.
package struct TranscriptWriter {
  /// The most octets of the wire that one line holds.
  static let longestPiece = 4_194_304

  /// Whose recording it is: what this side sent is `send`.
  private let side: Side
  private var json = JSONWriter()

  /// A writer of what `side` saw.
  package init(side: Side = .client) {
    self.side = side
  }

  /// The whole lines written so far.
  package var octets: [UInt8] { json.octets }

  /// Forgets the lines written so far.
  package mutating func removeAll() { json.removeAll() }

  /// Writes the header's line.
  package mutating func write(_ header: TranscriptHeader) {
    json.beginObject()
    member("format", TranscriptHeader.format)
    json.name("version")
    json.number(TranscriptHeader.version)
    member("started", header.started?.text)
    member("target", header.target)
    if header.side != .client { member("side", header.side.rawValue) }
    member("secrets", header.secrets.rawValue)
    member("replays", header.replays)
    for other in header.others {
      json.name(other.name)
      json.value(other.value)
    }
    json.endObject()
    json.newline()
  }

  /// Writes an event's line. One without a moment has `null` for its time.
  package mutating func write(_ event: TimedEvent) {
    switch event.event {
    case .opened(let opening): line(event.at, "open") { $0.value(opening) }
    case .received(let octets): lines(event.at, kind(from: .server), octets)
    case .sent(let octets): lines(event.at, kind(from: .client), octets)
    case .redacted(let redaction):
      line(event.at, kind(from: redaction.side)) { writer in
        writer.json.beginObject()
        writer.member("redacted", redaction.label)
        writer.json.name("octets")
        writer.json.number(redaction.octets)
        writer.json.endObject()
      }
    case .chunk(let octets): line(event.at, "chunk") { $0.value(octets) }
    case .turnEnded: line(event.at, "turn") { $0.json.null() }
    case .secured(let facts): line(event.at, "tls") { $0.value(facts) }
    case .securingFailed(let reason):
      line(event.at, "tls") { writer in
        writer.json.beginObject()
        writer.member("failed", reason)
        writer.json.endObject()
      }
    case .securityLayer: line(event.at, "layer") { $0.json.null() }
    case .closed(let closing): line(event.at, "close") { $0.value(closing) }
    case .note(let text): line(event.at, "note") { $0.json.string(text) }
    }
  }

  private func kind(from sender: Side) -> String { sender == side ? "send" : "recv" }

  /// Octets of the wire, as few lines as may be.
  private mutating func lines(_ at: Instant?, _ kind: String, _ octets: [UInt8]) {
    guard octets.count > Self.longestPiece else {
      line(at, kind) { $0.value(octets) }
      return
    }
    var rest = octets[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(Self.longestPiece))
      line(at, kind) { $0.value(piece) }
      rest = rest.dropFirst(piece.count)
    }
  }

  private mutating func line(
    _ at: Instant?, _ kind: String, _ value: (inout TranscriptWriter) -> Void
  ) {
    json.beginArray()
    if let at { json.seconds(microseconds: at.microseconds) } else { json.null() }
    json.string(kind)
    value(&self)
    json.endArray()
    json.newline()
  }

  /// A string where the octets are UTF-8, else base64.
  private mutating func value(_ octets: [UInt8]) {
    guard !json.stringIfUTF8(octets) else { return }
    json.beginObject()
    json.name("base64")
    json.string(Base64.encode(octets))
    json.endObject()
  }

  private mutating func value(_ opening: Opening) {
    json.beginObject()
    member("host", opening.host)
    member("address", opening.address)
    member("port", opening.port)
    member("localAddress", opening.localAddress)
    member("localPort", opening.localPort)
    member("path", opening.path)
    member("greeted", opening.isGreeted)
    json.endObject()
  }

  private mutating func value(_ facts: TLSFacts) {
    json.beginObject()
    member("version", facts.version)
    member("cipher", facts.cipher)
    member("group", facts.group)
    member("signature", facts.signature)
    if !facts.peer.isEmpty {
      json.name("peer")
      json.beginArray()
      for certificate in facts.peer { json.string(Base64.encode(certificate)) }
      json.endArray()
    }
    switch facts.verification {
    case .unchecked: break
    case .ok: member("verify", "ok")
    case .failed(let problems, let isAccepted):
      member("verify", CertificateProblem.text(of: problems))
      member("accepted", isAccepted)
    }
    json.endObject()
  }

  private mutating func value(_ closing: Closing) {
    json.beginObject()
    member("by", closing.cause.rawValue)
    member("reset", closing.isReset)
    json.endObject()
  }

  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    json.name(name)
    json.string(text)
  }

  private mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    json.name(name)
    json.number(number)
  }

  /// A member that is left out where it is not so.
  private mutating func member(_ name: StaticString, _ isSo: Bool) {
    guard isSo else { return }
    json.name(name)
    json.bool(isSo)
  }
}
