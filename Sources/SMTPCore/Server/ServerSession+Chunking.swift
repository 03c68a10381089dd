/// BDAT and the octets behind it (RFC 3030 §2).
extension ServerSession {
  mutating func bdat(_ command: Command) {
    guard let size = ChunkSize(argument: command.argument) else {
      // Nobody can tell how many octets follow: what comes next is read as a command, and a
      // transaction is spoiled, so that nothing in those octets can complete it.
      answer(.badChunkSize)
      spoil()
      return
    }
    switch state {
    case .transaction(let envelope):
      take(size, of: envelope, behind: ChunkedContent())
    case .chunked(let envelope, let content):
      take(size, of: envelope, behind: content)
    case .ready(let hello, isBehindLastChunk: true):
      drop(size, .chunkBehindLast, then: .spoiled(hello))
    case .ready(let hello, _):
      drop(size, hello.isExtended ? .mailFirst(.bdat) : .extendedHelloFirst(.bdat), then: state)
    case .spoiled:
      drop(size, .resetFirst, then: state)
    case .opening, .greeted, .authenticating, .content, .chunk, .dropping, .delivering, .asking,
      .turned, .securing, .closed:
      drop(size, helloFirst(.bdat), then: state)
    }
  }

  /// Refuses a chunk where BDAT is not offered. Its octets come all the same, and must not be taken
  /// for commands.
  mutating func refuseChunk(_ command: Command) {
    guard let size = ChunkSize(argument: command.argument) else {
      return answer(.notImplemented(.bdat))
    }
    drop(size, .notImplemented(.bdat), then: state)
  }

  /// Gives up an open transaction that has a recipient: what was said of its message so far
  /// cannot be relied on.
  mutating func spoil() {
    switch state {
    case .transaction(let envelope) where !envelope.recipients.isEmpty:
      state = .spoiled(envelope.hello)
    case .chunked(let envelope, _):
      ask(.discardContent)
      state = .spoiled(envelope.hello)
    default:
      break
    }
  }

  /// Reads octets of a chunk; false if there are none.
  mutating func readChunk(_ chunk: ServerChunk) -> Bool {
    var chunk = chunk
    let part = input.prefix(chunk.remaining)
    input = input[part.endIndex...]
    chunk.remaining -= part.count
    let wasSound = chunk.flaw == nil
    if !chunk.envelope.isBinary { _ = chunk.content.lines.read(part, untilDot: false) }
    if chunk.remaining == 0, chunk.isLast { chunk.content.lines.finish() }
    if chunk.flaw == nil, !part.isEmpty { ask(.content(part)) }
    if chunk.flaw != nil, wasSound { ask(.discardContent) }
    guard chunk.remaining == 0 else {
      state = .chunk(chunk)
      return !part.isEmpty
    }
    defer { closeAsRuled() }
    if let flaw = chunk.flaw {
      refuse(chunk, .refusedContent(flaw, limit: scenario.maximumMessageOctets))
    } else if chunk.isLast, let refusal = refusalOfMessage() {
      ask(.discardContent)
      refuse(chunk, refusal)
    } else if chunk.isLast {
      finish(chunk.envelope, isChunked: true)
    } else {
      state = .chunked(chunk.envelope, chunk.content)
      answer(.chunkTaken(total: chunk.content.octets))
    }
    return true
  }

  /// Reads octets that nobody wants; false until all of them are there.
  mutating func drop(octets: Int, _ replies: [ServerReply], then next: ServerState) -> Bool {
    let part = input.prefix(octets)
    input = input[part.endIndex...]
    guard part.count == octets else {
      state = .dropping(octets: octets - part.count, replies, then: next)
      return false
    }
    state = next
    for reply in replies { answer(reply) }
    closeAsRuled()
    return true
  }

  /// Refuses a chunk whose octets have been read; in LMTP the last one once for each recipient.
  private mutating func refuse(_ chunk: ServerChunk, _ reply: ServerReply) {
    let isWholeMessage = scenario.isLMTP && chunk.isLast
    state =
      isWholeMessage
      ? .ready(chunk.envelope.hello, isBehindLastChunk: true) : .spoiled(chunk.envelope.hello)
    let count = isWholeMessage ? chunk.envelope.recipients.count : 1
    for _ in 0..<count { answer(reply) }
  }

  private mutating func take(
    _ size: ChunkSize, of envelope: ServerEnvelope, behind content: ChunkedContent
  ) {
    guard envelope.hello.isExtended else {
      return drop(size, .extendedHelloFirst(.bdat), then: state)
    }
    guard !envelope.recipients.isEmpty else {
      // LMTP answers the last chunk once for each recipient: here, not at all (RFC 2033 §4.3).
      if scenario.isLMTP, size.isLast {
        let next = ServerState.ready(envelope.hello, isBehindLastChunk: true)
        state = .dropping(octets: size.octets, [], then: next)
        return
      }
      return drop(size, noRecipients(of: envelope, .bdat), then: state)
    }
    var content = content
    content.octets = content.octets.addingClamped(size.octets)
    guard content.octets <= scenario.maximumMessageOctets else {
      ask(.discardContent)
      let refusal = ServerReply.tooLarge(limit: scenario.maximumMessageOctets)
      guard scenario.isLMTP, size.isLast else {
        return drop(size, refusal, then: .spoiled(envelope.hello))
      }
      state = .dropping(
        octets: size.octets, envelope.recipients.map { _ in refusal },
        then: .ready(envelope.hello, isBehindLastChunk: true))
      return
    }
    state = .chunk(
      ServerChunk(
        envelope: envelope, content: content, remaining: size.octets, isLast: size.isLast))
  }

  /// The reply comes once the chunk has been read: only there would the client look for it.
  mutating func drop(_ size: ChunkSize, _ reply: ServerReply, then next: ServerState) {
    state = .dropping(octets: size.octets, [reply], then: next)
  }
}
