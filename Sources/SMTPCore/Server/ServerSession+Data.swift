/// DATA and the content behind it (RFC 5321 §4.1.1.4).
extension ServerSession {
  mutating func data(_ command: Command) {
    guard hasNoArgument(command, .data) else { return }
    switch state {
    case .transaction(let envelope):
      begin(envelope)
    case .chunked:
      answer(.dataAmongChunks)
      spoil()
    case .spoiled:
      answer(.resetFirst)
    default:
      answer(state.hello == nil ? helloFirst(.data) : .mailFirst(.data))
    }
  }

  /// Reads a piece of content; false if there is none.
  ///
  /// Content that cannot be accepted is read to its end all the same, since only there is a reply
  /// understood, but nothing of it is kept.
  mutating func readContent(with reader: ContentReader, for envelope: ServerEnvelope) -> Bool {
    var reader = reader
    let wasSound = reader.flaw == nil
    let piece = reader.next(in: &input)
    state = .content(reader, envelope)
    switch piece {
    case nil:
      return false
    case .content(let octets):
      if reader.flaw == nil { ask(.content(octets)) }
      if reader.flaw != nil, wasSound { ask(.discardContent) }
    case .end:
      // What answered DATA has been said.
      lent = nil
      if let flaw = reader.flaw {
        refuse(envelope, .refusedContent(flaw, limit: scenario.maximumMessageOctets))
      } else if let refusal = refusalOfMessage() {
        ask(.discardContent)
        refuse(envelope, refusal)
        closeAsRuled()
      } else {
        finish(envelope, isChunked: false)
      }
    }
    return true
  }

  /// Why no content can follow: there is nobody to take it.
  func noRecipients(of envelope: ServerEnvelope, _ verb: Verb) -> ServerReply {
    // In LMTP it is 503 in either case (RFC 2033 §4.2).
    envelope.refusedCount > 0 && !scenario.isLMTP ? .noValidRecipients : .recipientFirst(verb)
  }

  private mutating func begin(_ envelope: ServerEnvelope) {
    guard !envelope.recipients.isEmpty else {
      return answer(noRecipients(of: envelope, .data))
    }
    guard !envelope.isBinary else {
      answer(.binaryNeedsChunks)
      return spoil()
    }
    state = .content(ContentReader(limit: scenario.maximumMessageOctets), envelope)
    answer(.sendContent)
  }

  /// Refuses a whole message at its end; in LMTP once for each recipient (RFC 2033 §4.2).
  private mutating func refuse(_ envelope: ServerEnvelope, _ reply: ServerReply) {
    state = .ready(envelope.hello)
    let count = scenario.isLMTP ? envelope.recipients.count : 1
    for _ in 0..<count { answer(reply) }
  }
}
