package import SMTPCore

/// Reads a text of `C:` and `S:` lines as a session.
///
/// What such a text leaves out is put in where the session needs it: TLS behind the reply to
/// STARTTLS, a new connection where another greeting comes, the end of a reply that was left
/// unfinished. What it holds beside the turns becomes a note with the line's number.
package struct DialogueImporter {
  private let parts: [DialogueText.Part]
  /// The turns of each side around each part, found once.
  private let outlook: DialogueOutlook
  private var events: [TimedEvent] = []
  /// The session so far, which tells what a line is.
  private var session = Session()
  /// Whether the markers stay with the persons when client and server change places (TURN, ATRN):
  /// known once someone has greeted in the other role.
  private var namesPersons: Bool?
  /// The content of the chunk that is read, nil outside of one.
  private var chunk: [UInt8]?

  /// The events of a text, none of which has a time.
  package static func events(of text: [UInt8]) -> [TimedEvent] {
    var importer = DialogueImporter(DialogueText(text).parts)
    importer.run()
    return importer.events
  }

  private init(_ parts: [DialogueText.Part]) {
    self.parts = parts
    outlook = DialogueOutlook(parts)
  }

  private mutating func run() {
    begin()
    for index in parts.indices {
      switch parts[index] {
      case .other(let octets, let line): note(octets, line: line)
      case .turn(let turn) where turn.isStageDirection && !session.isInContent && chunk == nil:
        note(turn.octets, line: turn.line)
      case .turn(let turn):
        switch role(of: turn) {
        case .client: takeClient(turn, at: index)
        case .server: takeServer(turn, at: index)
        }
      }
    }
    endChunk()
  }

  /// Opens the connection: a text that begins with the client begins behind the greeting, unless
  /// it is a proxy that speaks.
  private mutating func begin() {
    guard let first = outlook.first(in: parts) else { return }
    if first.side == .client, first.octets.starts(with: "PROXY ".utf8) {
      emit(.opened(Opening()))
      return
    }
    emit(.opened(Opening(isGreeted: first.side == .client)))
    if first.side == .client {
      emit(.note("line \(first.line): the text begins with the client, behind the greeting"))
    }
  }

  /// Who says a turn, by present role. Behind TURN the new server greets: its marker shows whether
  /// markers name roles, as in RFC 2645, or persons.
  private mutating func role(of turn: Turn) -> Side {
    guard session.isSwapped else { return turn.side }
    if namesPersons == nil { namesPersons = turn.side == .client && turn.code != nil }
    return namesPersons == true ? turn.side.other : turn.side
  }

  private mutating func takeClient(_ turn: Turn, at index: Int) {
    if chunk != nil, turn.verb != .bdat {
      chunk?.append(contentsOf: turn.octets)
      chunk?.append(contentsOf: [Octet.cr, Octet.lf])
      return
    }
    endChunk()
    if case .tlsPending = session.state { emit(.secured(TLSFacts())) }
    if session.isReplyUnfinished, let last = outlook.serverTurn(before: index, in: parts),
      let next = outlook.turn(of: .server, behind: index, in: parts), next.code != last.code
    {
      emit(.turnEnded)
    }
    // Where a response or content is asked for, BDAT is no command.
    let isCommand = session.stateName != .auth && !session.isInContent
    say(turn, as: .client)
    guard isCommand, turn.verb == .bdat else { return }
    let argument = Array(turn.octets.drop { !Octet.isBlank($0) })
    if let size = ChunkSize(argument: argument), size.octets > 0 { chunk = [] }
  }

  private mutating func takeServer(_ turn: Turn, at index: Int) {
    endChunk()
    if isNewGreeting(turn, at: index) { emit(.opened(Opening())) }
    say(turn, as: .server)
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

  /// The content of a chunk ends at the next turn of the server or the next chunk.
  private mutating func endChunk() {
    guard let octets = chunk else { return }
    chunk = nil
    emit(.chunk(octets))
  }

  private mutating func note(_ octets: ArraySlice<UInt8>, line: Int) {
    emit(.note("line \(line): \(VisibleText.string(Array(octets)))"))
  }

  /// Events tell who sent octets, not in which role.
  private mutating func say(_ turn: Turn, as role: Side) {
    let octets: [UInt8] = turn.octets + [Octet.cr, Octet.lf]
    let sender = session.isSwapped ? role.other : role
    emit(sender == .client ? .sent(octets) : .received(octets))
  }

  private mutating func emit(_ event: SessionEvent) {
    events.append(TimedEvent(at: nil, event))
    session.apply(event, at: nil) { _, _ in }
  }
}
