import SMTPCore
import SMTPGuide

/// Sending a message in chunks (BDAT, RFC 3030).
extension Model {
  /// `:chunks`: sends a file, or opens the message that is to be written.
  mutating func beginChunks(_ words: String?) -> [Effect] {
    let wish = ChunkWish(words ?? "")
    if wish.hasBadSize {
      notice = Notice(trouble: guide.text(ChunkText.badSize))
      return []
    }
    guard let path = wish.path else {
      openMessage(for: .chunks(wish))
      return []
    }
    session.live?.awaitedChunks = wish
    return [.readContent(path: path)]
  }

  /// `Enter` behind BDAT: its octets are asked for before it goes out. False where there are none
  /// to ask for.
  mutating func openChunk() -> Bool {
    let command = TypedCommand(prompt.text)
    guard command.verb == .bdat, command.words.count > 1, prompt.group.isEmpty,
      !session.present.isInContent, !isServer
    else { return false }
    let argument = command.words.dropFirst().joined(separator: " ")
    let isLast = command.words.last?.uppercased() == "LAST"
    if Placeholder.ranges(in: prompt.line.characters).isEmpty {
      guard let size = ChunkSize(argument: Array(argument.utf8)), size.octets > 0 else {
        return false
      }
      let pasted = prompt.staged.next(prompt.staged.count).lazy.map { Array($0.utf8) }
      if PipelineGroup.isChunk(size, in: pasted) { return false }
      openMessage(for: .chunk(announced: size.octets, isLast: size.isLast))
    } else {
      openMessage(for: .chunk(announced: nil, isLast: isLast))
    }
    startNextLine()
    return true
  }

  /// The file that `:chunks` named.
  mutating func takeContent(_ octets: [UInt8], of path: String) -> [Effect] {
    guard let wish = session.live?.awaitedChunks, wish.path == path else { return [] }
    session.live?.awaitedChunks = nil
    if let obstacle = obstacleToChunks {
      notice = Notice(trouble: guide.text(obstacle))
      return []
    }
    guard session.present.state.envelope?.isBinary != true else {
      return send(ContentChunks(octets, size: wish.size), isPipelined: wish.isPipelined)
    }
    let content = CanonicalContent(octets)
    if let line = content.lineOfStrayReturn {
      notice = Notice(trouble: guide.text(ChunkText.strayReturn(path: path, line: line)))
      return []
    }
    if content.mended > 0 {
      notice = Notice(guide.text(ChunkText.lineEndsMended(content.mended)))
    }
    return send(ContentChunks(content.octets, size: wish.size), isPipelined: wish.isPipelined)
  }

  /// Sends the message that is written; where its octets are not as many as were announced, that
  /// is asked about first.
  mutating func sendInChunks(_ composer: Composer) -> [Effect] {
    switch composer.delivery {
    case .dot: return []
    case .chunks(let wish):
      guard let content = composedContent(of: composer) else { return [] }
      handOver(composer)
      return send(ContentChunks(content, size: wish.size), isPipelined: wish.isPipelined)
    case .chunk(let announced?, let isLast) where announced != composer.content.count:
      dialog = Dialog(
        .chunkSize(announced: announced, written: composer.content.count, isLast: isLast))
      return []
    case .chunk(_, let isLast):
      return sendChunk(announcing: composer.content.count, isLast: isLast)
    }
  }

  /// `Enter` in a chunk whose octets are announced: a new line, where its end still belongs to
  /// them. Once they are all there they go, and the line end that is too much does not.
  mutating func breakLineOfChunk(_ chunk: Composer) -> [Effect] {
    guard case .chunk(let announced?, _) = chunk.delivery, chunk.isAtLastOctet else {
      composer?.breakLine()
      return []
    }
    if chunk.chunkOctets < announced { composer?.breakLine() }
    guard let composer, composer.chunkOctets >= announced else { return [] }
    return sendInChunks(composer)
  }

  /// Sends the octets that are written as one chunk.
  mutating func sendChunk(announcing count: Int, isLast: Bool) -> [Effect] {
    guard let composer else { return [] }
    handOver(composer)
    let size = ChunkSize(octets: count, isLast: isLast)
    prompt.history.add(size.line)
    return [.send(size.command(with: composer.content)), .remember(size.line)]
  }

  /// Takes the replies to chunks: each accepted one lets the next go out, and behind a refused one
  /// nothing goes out any more (RFC 3030 §2).
  mutating func followChunks(_ replies: [Reply]) -> [Effect] {
    var effects: [Effect] = []
    for reply in replies {
      guard var sending = session.live?.chunks else { break }
      if notice == progress(of: sending) { notice = nil }
      guard reply.category == .success else {
        stopChunks(sending)
        break
      }
      sending.accepted += 1
      session.live?.chunks = sending.isDone ? nil : sending
      guard sending.mayGoOn, let chunk = sending.rest.next() else { continue }
      session.live?.chunks = sending
      notice = progress(of: sending)
      effects.append(.send(chunk))
    }
    return effects
  }

  /// Says which chunk is on its way.
  private func progress(of sending: ChunkedSending) -> Notice {
    Notice(guide.text(ChunkText.sending(chunk: sending.rest.taken, of: sending.count)))
  }

  /// Why nothing can be sent with BDAT now.
  var obstacleToChunks: ActionObstacle? {
    if session.live?.chunks != nil { return .messageOpen }
    return obstacle(to: .bdat)
  }

  private mutating func openMessage(for delivery: MessageDelivery) {
    let isWhole = if case .chunks = delivery { true } else { false }
    var composer = Composer()
    if isWhole, let draft {
      composer = draft
      self.draft = nil
      notice = Notice(guide.text(ComposerText.draftIsBack))
    } else if isWhole {
      composer = newMessage(session.present.state.envelope)
    }
    composer.delivery = delivery
    self.composer = composer
    focus = .prompt
  }

  /// The message is closed, and kept until it is known what became of it.
  private mutating func handOver(_ composer: Composer) {
    self.composer = nil
    session.live?.outgoing = composer
  }

  private mutating func send(_ chunks: ContentChunks, isPipelined: Bool) -> [Effect] {
    var sending = ChunkedSending(chunks)
    var octets: [UInt8] = []
    repeat { octets += sending.rest.next() ?? [] } while isPipelined && !sending.rest.isDone
    session.live?.chunks = sending
    return [.send(octets)]
  }

  private mutating func stopChunks(_ sending: ChunkedSending) {
    session.live?.chunks = nil
    let isLast = sending.accepted + 1 == sending.count
    // What became of the whole message is told elsewhere.
    if isLast, session.live?.outgoing != nil || session.present.isLMTP { return }
    if let outgoing = session.live?.outgoing {
      draft = outgoing.reopened
      session.live?.outgoing = nil
    }
    notice = Notice(
      trouble: guide.text(
        ChunkText.refused(
          chunk: sending.accepted + 1, of: sending.count, isAhead: sending.isAhead)))
  }
}
