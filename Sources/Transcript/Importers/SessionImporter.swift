package import SMTPCore

/// Reads a text in which a session is told: `C:` and `S:` lines, or the log of another program.
///
/// What such a text leaves out is put in where the session needs it: TLS behind the reply to
/// STARTTLS, a new connection where another greeting comes, the end of a reply that was left
/// unfinished, the place of a message that is not there. What it holds beside becomes a note with
/// the line's number.
package struct SessionImporter {
  private let parts: [ImportedPart]
  /// The turns of each side around each part, found once.
  private let outlook: PartOutlook
  private var events: [TimedEvent] = []
  /// The line of the text that each event comes from.
  private var lines: [Int] = []
  private var line = 1
  /// The session so far, which tells what a line is.
  private var session = Session()
  /// Whether the markers stay with the persons when client and server change places (TURN, ATRN):
  /// known once someone has greeted in the other role.
  private var namesPersons: Bool?
  /// The content of the chunk that is read, nil outside of one.
  private var chunk: [UInt8]?
  /// Whether the message that was asked for has begun.
  private var hasContent = false
  /// The remarks that stand together.
  private var remarks = RemarkRun()
  /// When the present part happened.
  private var now: Instant?

  /// The events of a text; those of a dialogue have no times.
  package static func events(of text: [UInt8], as format: ImportedFormat) -> [TimedEvent] {
    numberedEvents(of: text, as: format).events
  }

  /// The events of a text, and the number of the line that each comes from.
  package static func numberedEvents(
    of text: [UInt8], as format: ImportedFormat
  ) -> (events: [TimedEvent], lines: [Int]) {
    var importer = SessionImporter(
      format.program.map { LogText.parts(of: text, as: $0) } ?? DialogueText(text).parts)
    importer.run()
    return (importer.events, importer.lines)
  }

  /// Whether anything in events went over the wire, if only a handshake that failed.
  package static func holdsSession(_ events: [TimedEvent]) -> Bool {
    let isSession = events.contains { event in
      switch event.event {
      case .sent, .received, .redacted, .chunk, .securingFailed: true
      default: false
      }
    }
    return isSession && !isMisread(events)
  }

  /// Whether only the client speaks, with marks of both sides behind words that were taken for its
  /// commands.
  private static func isMisread(_ events: [TimedEvent]) -> Bool {
    var marked: Set<Side> = []
    for event in events {
      switch event.event {
      case .received: return false
      case .sent(let octets): if let side = SwaksLog.sideMarked(in: octets) { marked.insert(side) }
      default: break
      }
    }
    return marked.count == 2
  }

  private init(_ parts: [ImportedPart]) {
    self.parts = parts
    outlook = PartOutlook(parts)
  }

  private mutating func run() {
    begin()
    noteOneSide()
    for index in parts.indices {
      let part = parts[index]
      now = part.at
      if case .remark(let octets) = part.told {
        if !remarks.isOpen { line = part.line }
        remarks.take(octets, line: part.line)
        continue
      }
      endRemarks()
      line = part.line
      take(part, at: index)
    }
    endRemarks()
    endChunk()
  }

  private mutating func take(_ part: ImportedPart, at index: Int) {
    switch part.told {
    case .other(let octets), .remark(let octets):
      note(octets, line: part.line)
    case .turn(let turn) where turn.isStageDirection && !session.isInContent && chunk == nil:
      note(turn.octets, line: part.line)
    case .turn(let turn):
      switch role(of: turn) {
      case .client: takeClient(turn, at: index)
      case .server: takeServer(turn, at: index, line: part.line)
      }
    case .opened(let opening):
      open(opening, before: outlook.turn(behind: index, in: parts), line: part.line)
    case .tls(let facts): emit(.secured(facts))
    case .event(let event):
      endChunk()
      if case .redacted = event { secureIfDue() }
      emit(event)
    case .message(let octets): leaveOutMessage(octets, line: part.line)
    case .pause: break
    }
  }

  /// A capture of what came from the socket has replies whose commands nobody knows.
  private mutating func noteOneSide() {
    let turns = parts.compactMap(\.turn)
    guard !turns.contains(where: { $0.side == .client || $0.mayDirect }),
      turns.count(where: { ReplyStart($0.octets)?.isLast == true }) > 1
    else { return }
    remark("the text holds only what the server said; what it answered is not known")
  }

  /// Opens the connection where the text does not say so before its first turn.
  private mutating func begin() {
    for part in parts {
      if case .opened = part.told { return }
      if part.turn != nil { break }
    }
    guard let first = outlook.first(in: parts) else { return }
    now = parts.first { $0.at != nil }?.at
    open(Opening(), before: first.turn, line: first.line)
  }

  /// A session that begins with the client begins behind the greeting, unless it is a proxy that
  /// speaks.
  private mutating func open(_ opening: Opening, before turn: Turn?, line: Int) {
    endChunk()
    var opening = opening
    opening.isGreeted =
      turn?.side == .client && !Self.isOfProxy(turn)
    emit(.opened(opening))
    if opening.isGreeted {
      remark("line \(line): the text begins with the client, behind the greeting")
    }
  }

  /// Notes what a text leaves out, unless it says so itself, having been written by this program.
  private mutating func remark(_ note: String) {
    let words = Self.words(of: note)
    let isSaid = parts.contains {
      if case .event(.note(let said)) = $0.told { Self.words(of: said) == words } else { false }
    }
    if !isSaid { emit(.note(note)) }
  }

  /// A note without the number of its line.
  private static func words(of note: String) -> Substring {
    note.hasPrefix("line ") ? note.drop { $0 != ":" } : note[...]
  }

  private static func isOfProxy(_ turn: Turn?) -> Bool {
    guard let turn else { return false }
    if case .binary = ProxyFrame(Array(turn.octets)) { return true }
    return turn.octets.starts(with: "PROXY ".utf8)
  }

  /// Who says a turn, by present role. Behind TURN the new server greets: its marker shows whether
  /// markers name roles, as in RFC 2645, or persons.
  private mutating func role(of turn: Turn) -> Side {
    guard session.isSwapped else { return turn.side }
    if namesPersons == nil { namesPersons = turn.side == .client && turn.code != nil }
    return namesPersons == true ? turn.side.other : turn.side
  }

  private mutating func takeClient(_ turn: Turn, at index: Int) {
    if let start = turn.clearStart { return takeRedacted(behind: start) }
    if chunk != nil, turn.verb != .bdat {
      chunk?.append(contentsOf: turn.octets)
      chunk?.append(contentsOf: turn.ending)
      return
    }
    endChunk()
    secureIfDue()
    if session.isReplyUnfinished, let last = outlook.serverTurn(before: index, in: parts),
      let next = outlook.turn(of: .server, behind: index, in: parts), next.code != last.code
    {
      emit(.turnEnded)
    }
    if session.isInContent { hasContent = true }
    // Where a response or content is asked for, BDAT is no command.
    let isCommand = session.stateName != .auth && !session.isInContent
    say(turn, as: .client)
    guard isCommand, turn.verb == .bdat else { return }
    let argument = Array(turn.octets.drop { !Octet.isBlank($0) })
    if let size = ChunkSize(argument: argument), size.octets > 0 { chunk = [] }
  }

  /// A line of which an exported text only says that it was left out, or content.
  private mutating func takeRedacted(behind start: ArraySlice<UInt8>) {
    let isContent = start.isEmpty && (session.isInContent || chunk != nil)
    let label =
      isContent
      ? ClientFilter.messageLabel
      : start.isEmpty ? ClientLine.responseLabel : VisibleText.string(start)
    var octets = 0
    if let rest = session.chunkRemainder, isContent {
      chunk = nil
      octets = rest
    } else {
      endChunk()
      secureIfDue()
    }
    if session.isInContent { hasContent = true }
    emit(.redacted(Redaction(side: .client, label: label, octets: octets)))
  }

  private mutating func takeServer(_ turn: Turn, at index: Int, line: Int) {
    endChunk()
    if isNewGreeting(turn, at: index) { emit(.opened(Opening())) }
    if session.isInContent, !hasContent, !turn.mayDirect, let code = turn.code, code != 354 {
      leaveOutMessage(nil, line: line)
    }
    say(turn, as: .server)
    hasContent = session.isInContent && hasContent
  }

  /// Whether a reply is the greeting of another connection: it answers nothing, and the client
  /// introduces itself behind it. Who changed places greets on the same connection.
  private func isNewGreeting(_ turn: Turn, at index: Int) -> Bool {
    guard turn.code == 220, !session.isReplyOutstanding, !session.isReplyUnfinished else {
      return false
    }
    if case .turn = session.state { return false }
    switch outlook.turn(of: .client, behind: index, in: parts)?.verb {
    case .ehlo, .helo, .lhlo: return true
    default: return false
    }
  }

  /// Plaintext behind the 220 to STARTTLS implies the handshake.
  private mutating func secureIfDue() {
    if case .tlsPending = session.state { emit(.secured(TLSFacts())) }
  }

  /// The server answers a message that the text does not hold.
  private mutating func leaveOutMessage(_ octets: Int?, line: Int) {
    guard session.isInContent, chunk == nil else { return }
    if octets == nil { emit(.note("line \(line): the log does not hold the message")) }
    emit(.redacted(Redaction(side: .client, label: "message", octets: octets ?? 0)))
    emit(.sent([Octet.dot, Octet.cr, Octet.lf]))
  }

  /// The content of a chunk ends at the next turn of the server or the next chunk.
  private mutating func endChunk() {
    guard let octets = chunk else { return }
    chunk = nil
    emit(.chunk(octets))
  }

  private mutating func endRemarks() {
    guard let text = remarks.end() else { return }
    emit(.note(text))
  }

  private mutating func note(_ octets: ArraySlice<UInt8>, line: Int) {
    emit(.note("line \(line): \(VisibleText.string(Array(octets)))"))
  }

  /// Events tell who sent octets, not in which role.
  private mutating func say(_ turn: Turn, as role: Side) {
    let octets: [UInt8] = turn.octets + turn.ending
    let sender = session.isSwapped ? role.other : role
    emit(sender == .client ? .sent(octets) : .received(octets))
  }

  private mutating func emit(_ event: SessionEvent) {
    events.append(TimedEvent(at: now, event))
    lines.append(line)
    session.apply(event, at: now) { _, _ in }
  }
}
