/// What becomes of a whole message.
extension ServerSession {
  /// Has a message stored, for those recipients that have room for it.
  mutating func finish(_ envelope: ServerEnvelope, isChunked: Bool) {
    state = .delivering(envelope, isChunked: isChunked)
    var stored = envelope
    stored.accepted.removeAll { isFull($0.path) }
    if stored.accepted.isEmpty {
      ask(.discardContent)
      finishDelivery(nil)
    } else {
      ask(.deliver(stored))
    }
  }

  /// Answers the end of a message: it has been stored under this name, or nowhere.
  mutating func finishDelivery(_ id: String?) {
    guard case .delivering(let envelope, let isChunked) = state else { return }
    defer { closeAsRuled() }
    guard !scenario.isLMTP else {
      // One reply for each recipient, in the order of RCPT (RFC 2033 §4.2).
      for recipient in envelope.recipients { answer(outcome(for: recipient, id)) }
      state = .ready(envelope.hello, isBehindLastChunk: isChunked)
      return
    }
    answer(id.map { .queued(as: $0) } ?? .noRoom)
    state =
      isChunked && id == nil
      ? .spoiled(envelope.hello) : .ready(envelope.hello, isBehindLastChunk: isChunked)
  }

  private func outcome(for recipient: Path, _ id: String?) -> ServerReply {
    if isFull(recipient) { return .mailboxFull(recipient) }
    return id.map { .delivered(to: recipient, as: $0) } ?? .noRoom
  }

  /// Whether the mailbox turns out to have no room once the message is there. In SMTP there is
  /// one reply for all, and so no such mailbox.
  private func isFull(_ path: Path) -> Bool {
    guard scenario.isLMTP, case .mailbox(let mailbox) = path, mailbox.isAt(scenario.domain) else {
      return false
    }
    return "FULL".isSpelled(mailbox.localPart)
  }
}
