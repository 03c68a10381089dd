package import SMTPCore

/// A session's octets as lines, in the order in which they were complete, with all else between
/// them. The fold beside it tells what a line is.
///
/// Memory is that of the longest line.
package struct SessionLines {
  /// What a line of the client is.
  package enum Place: Hashable, Sendable {
    /// A command, a response, or a reply.
    case line
    /// Content behind a 354, the lone dot included.
    case content
    /// Octets that BDAT counts.
    case chunk
  }

  /// One line of the wire.
  package struct Line: Hashable, Sendable {
    /// Who says it, by present role.
    package var side: Side
    /// Whose octets they are, by who opened the connection.
    package var sender: Side
    /// Its octets without the end. What was left out of it stands there as `redacted`.
    package var octets: [UInt8]
    package var ending: LineEnding
    package var place: Place
    /// Of the server's line the verb that it answers; nil for a greeting, and where it answers
    /// nothing that is a command.
    package var answers: Verb?
    /// Whether the server's line greets.
    package var isGreeting = false
    /// Whether the client's line answers a challenge.
    package var isResponse = false
  }

  /// A part of the session.
  package enum Part: Hashable, Sendable {
    case line(Line)
    /// A whole line of the client, or content, that is left out; and by present role who said it.
    case redacted(Redaction, by: Side)
    /// What is no octets of the wire.
    case event(SessionEvent)
  }

  /// Stands for what is left out, in the middle of a line.
  package static let redacted = Array("<redacted>".utf8)

  private var session: Session
  /// What each side has begun to say, by who opened the connection.
  private var partial: [Side: [UInt8]] = [.client: [], .server: []]

  /// The lines of a session before its first event.
  package init(isLMTP: Bool = false) {
    session = Session(isLMTP: isLMTP)
  }

  /// Takes an event, and gives the parts that are complete.
  package mutating func take(_ event: TimedEvent) -> [Part] {
    var parts: [Part] = []
    switch event.event {
    case .sent(let octets): take(octets, of: .client, at: event.at, &parts)
    case .received(let octets): take(octets, of: .server, at: event.at, &parts)
    case .redacted(let redaction) where redaction.label == "echo":
      apply(event)
      partial[redaction.side, default: []] += Self.redacted
    case .redacted(let redaction):
      flush(redaction.side, &parts)
      parts.append(.redacted(redaction, by: role(of: redaction.side)))
      apply(event)
    case .chunk(let octets):
      flush(.client, &parts)
      takeChunk(octets, event, &parts)
    case .opened, .secured, .securingFailed, .securityLayer, .closed:
      parts += finish()
      parts.append(.event(event.event))
      apply(event)
    case .turnEnded, .note:
      parts.append(.event(event.event))
      apply(event)
    }
    return parts
  }

  /// The session ends here: what was begun is told as it is.
  package mutating func finish() -> [Part] {
    var parts: [Part] = []
    flush(.client, &parts)
    flush(.server, &parts)
    return parts
  }

  private mutating func apply(_ event: TimedEvent) {
    session.apply(event.event, at: event.at) { _, _ in }
  }

  /// Who opened the connection is the client until client and server change places.
  private func role(of sender: Side) -> Side { session.isSwapped ? sender.other : sender }

  private mutating func take(
    _ octets: [UInt8], of sender: Side, at instant: Instant?, _ parts: inout [Part]
  ) {
    var rest = octets[...]
    while !rest.isEmpty {
      var line = lineToCome(from: sender)
      let limit = line.place == .chunk ? min(rest.count, session.chunkRemainder ?? 0) : rest.count
      let feed = rest.prefix(limit).firstIndex(of: Octet.lf)
      let piece = Array(rest[..<(feed.map { $0 + 1 } ?? rest.startIndex + limit)])
      rest = rest.dropFirst(piece.count)
      partial[sender, default: []] += piece
      apply(TimedEvent(at: instant, sender == .client ? .sent(piece) : .received(piece)))
      let isChunkOver = line.place == .chunk && (session.chunkRemainder ?? 0) == 0
      if isChunkOver || Self.isWhole(partial[sender] ?? [], line.place) {
        complete(&line, from: sender, &parts)
      }
    }
  }

  /// What is known of the next line of a side before it is read.
  private func lineToCome(from sender: Side) -> Line {
    var line = Line(
      side: role(of: sender), sender: sender, octets: [], ending: .missing, place: .line)
    switch line.side {
    case .client:
      if let chunk = session.chunkRemainder, chunk > 0 {
        line.place = .chunk
      } else if session.isInContent {
        line.place = .content
      }
      line.isResponse = session.stateName == .auth
    case .server:
      line.answers = session.oldestOutstandingVerb
      line.isGreeting = !session.isGreeted && line.answers == nil
    }
    return line
  }

  /// Whether a line has its end; in content only CRLF is one.
  private static func isWhole(_ octets: [UInt8], _ place: Place) -> Bool {
    guard octets.last == Octet.lf else { return false }
    return place == .line || octets.dropLast().last == Octet.cr
  }

  private mutating func complete(
    _ line: inout Line, from sender: Side, _ parts: inout [Part]
  ) {
    let octets = partial[sender] ?? []
    partial[sender] = []
    guard !octets.isEmpty else { return }
    line.end(octets)
    parts.append(.line(line))
  }

  private mutating func flush(_ sender: Side, _ parts: inout [Part]) {
    var line = lineToCome(from: sender)
    complete(&line, from: sender, &parts)
  }

  /// A chunk that is not counted comes as lines all the same.
  private mutating func takeChunk(
    _ octets: [UInt8], _ event: TimedEvent, _ parts: inout [Part]
  ) {
    apply(event)
    var rest = octets[...]
    while !rest.isEmpty {
      let end = rest.firstRange(ofOctets: [Octet.cr, Octet.lf])?.upperBound ?? rest.endIndex
      var line = Line(
        side: .client, sender: role(of: .client), octets: [], ending: .missing, place: .chunk)
      line.end(Array(rest[..<end]))
      parts.append(.line(line))
      rest = rest[end...]
    }
  }
}

extension SessionLines.Line {
  /// Takes the line's octets, its end among them.
  fileprivate mutating func end(_ octets: [UInt8]) {
    let isCRLF = octets.suffix(2) == [Octet.cr, Octet.lf]
    let isLF = octets.last == Octet.lf && place == .line
    ending = isCRLF ? .crlf : isLF ? .bareLF : .missing
    self.octets = Array(octets.dropLast(ending.octets))
  }
}
