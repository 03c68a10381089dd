/// Message content (RFC 5321 §4.1.1.4, §4.5.2; RFC 6152 §3; RFC 3030 §2).
extension Judge {
  /// Judges what was sent behind DATA or BDAT.
  mutating func content(
    _ message: Message, in session: Session, _ found: inout FindingList
  ) {
    last = message.ended ?? last
    endsSought = 0
    isAnswered = false
    let isChunk = message.framing == .count
    isBehindChunk = isChunk
    if isAheadOfReply, !isChunk { found.add(.dataWithout354) }
    isAheadOfReply = false
    size(of: message, isChunk: isChunk, in: session, &found)
    guard message.redacted == 0 else {
      openLine = ContentJudge.OpenLine()
      return
    }
    let judged = ContentJudge(message, behind: isChunk ? openLine : ContentJudge.OpenLine())
    openLine = isChunk && message.omitted == 0 ? judged.rest : ContentJudge.OpenLine()
    if let place = judged.loneDot { found.add(.dotUnstuffed, at: place) }
    guard announced?.isBinary != true || !isChunk else { return }
    if let place = judged.bareEnd { found.add(.bareLFForwarded, at: place) }
    if let place = judged.tooLong { found.add(.textLineLong, at: place) }
    if let place = judged.eightBit, isAsciiOnly(session) {
      found.add(.eightBitWithout8BITMIME, at: place)
    }
    if isChunk, message.isKept, endsInLoneDot(message.content),
      session.queue.last?.isLastChunk == true
    {
      found.add(.bdatDotStuff, at: judged.lastLine)
    }
  }

  /// Whether a line belongs to a message that is sent although DATA was refused: it is content to
  /// the client, and a command to the server.
  mutating func isRefusedContent(
    _ command: Command, isAhead: Bool, in session: Session, _ found: inout FindingList
  ) -> Bool {
    guard isBehindRefusedData, !isOutOfStep else { return false }
    guard command.verb == nil else {
      isBehindRefusedData = false
      return !isAhead && session.queue.last?.subject == .command(nil)
    }
    if isAhead || Self.isContent(command.line.octets, in: session) {
      once(.dataWithout354, &found)
    }
    return true
  }

  /// Whether a line is nothing that anybody means for a command.
  private static func isContent(_ line: [UInt8], in session: Session) -> Bool {
    switch CommandCheck.problem(in: line, for: session)?.kind {
    case .headerField?, .loneDot?: true
    default: false
    }
  }

  /// Whether octets beyond ASCII were not agreed on; false where no MAIL was seen.
  private func isAsciiOnly(_ session: Session) -> Bool {
    guard let announced, !announced.isInternationalized, !Self.isBegunLate(session) else {
      return false
    }
    return !announced.isEightBit || session.capabilities?.offers("8BITMIME") != true
  }

  private func endsInLoneDot(_ content: [UInt8]) -> Bool {
    content.suffix(5).elementsEqual([Octet.cr, Octet.lf, Octet.dot, Octet.cr, Octet.lf])
  }

  private mutating func size(
    of message: Message, isChunk: Bool, in session: Session, _ found: inout FindingList
  ) {
    var octets = message.octets
    if case .dot(let stuffed) = message.framing { octets -= min(octets, stuffed.count) }
    if isChunk {
      chunked = chunked.addingClamped(octets)
      octets = chunked
    }
    guard message.isWhole else { return }
    if let limit = session.capabilities?.largestMessage, octets > limit {
      found.add(.sizeIgnored)
    }
    sent = Sent(octets: octets, announcedSize: announced?.size)
  }

  /// Judges the answer to the end of a message.
  mutating func message(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    if ReplyCategory(code: code) == .success { queueName = QueueName.find(in: reply) ?? queueName }
    if code == 552, let sent, let size = sent.announcedSize, sent.octets <= size,
      reply.enhanced.map({ [$0.subject, $0.detail] == [3, 4] })
        ?? reply.says("SIZE", "TOO LARGE", "TOO BIG")
    {
      found.add(.sizeLate552)
    }
    guard !session.isLMTP, item.replies == 0, let envelope = session.phase.envelope,
      envelope.acceptedCount > 1, [550, 551, 553].contains(code)
    else { return }
    let isAboutMailbox =
      reply.enhanced.map { $0.subject == 1 || $0.subject == 2 }
      ?? reply.says("USER UNKNOWN", "UNKNOWN USER", "NO SUCH USER", "MAILBOX UNAVAILABLE")
    if isAboutMailbox { found.add(.rcpt250Then5xx) }
  }

  /// What a server took for the end of the message, where it replies inside of the content.
  func earlyEnd(in session: Session) -> FindingID? {
    if let content = session.content.soFar {
      for (id, marks) in Self.falseEnds
      where marks.contains(where: { content.firstRange(ofOctets: $0.utf8) != nil }) {
        return id
      }
    }
    if let size = announced?.size, size > 0, session.content.octets >= size {
      return .sizeAsLength
    }
    return nil
  }

  /// A server that goes on replying is not looked after for ever.
  static let mostEndsSought = 8

  /// All that may be told of an end that came too early.
  static let earlyEnds = Set(falseEnds.map(\.0) + [.sizeAsLength])

  /// What is not the end of a message, although some programs take it for one; the more special
  /// ones first.
  private static let falseEnds: [(FindingID, [String])] = [
    (.eodCRVariants, ["\r\n.\r\r\n", "\r.\r", "\r.\n", "\r\n.\r"]),
    (.eodCRLFDotLF, ["\r\n.\n"]),
    (.eodLFDotCRLF, ["\n.\r\n"]),
    (.eodLFDotLF, ["\n.\n"]),
  ]
}

extension InFlight {
  /// Whether it is BDAT with LAST.
  var isLastChunk: Bool { subject == .chunk(isLast: true) }
}

extension FindingList {
  /// Adds a finding at a place in the content.
  fileprivate mutating func add(_ id: FindingID, at place: ContentJudge.Place) {
    add(id, line: place.line, offset: place.offset)
  }
}
