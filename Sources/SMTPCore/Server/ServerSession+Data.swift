/// DATA and the content behind it (RFC 5321 §4.1.1.4).
extension ServerSession {
  mutating func data(_ command: Command) {
    guard hasNoArgument(command, .data) else { return }
    guard case .transaction(let envelope) = state else {
      return answer(state.hello == nil ? .helloFirst(.data) : .mailFirst(.data))
    }
    guard !envelope.recipients.isEmpty else {
      return answer(envelope.refusedCount > 0 ? .noValidRecipients : .recipientFirst)
    }
    state = .content(ContentReader(limit: scenario.maximumMessageOctets), envelope)
    answer(.sendContent)
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
      if let flaw = reader.flaw {
        state = .ready(envelope.hello)
        answer(.refusedContent(flaw, limit: scenario.maximumMessageOctets))
      } else {
        state = .delivering(envelope.hello)
        ask(.deliver(envelope))
      }
    }
    return true
  }
}
