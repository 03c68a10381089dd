/// DATA and the replies to the end of data (RFC 5321 §4.1.1.4; RFC 2033 §4.2).
extension Session {
  /// Applies the answer to DATA.
  mutating func answerData(_ code: Int) {
    switch (ReplyCategory(code: code), phase) {
    case (.intermediate, _) where code == 354:
      phase = .data(phase.envelope ?? Envelope())
    case (.permanent, .bdat(let envelope)) where code == 503:
      // DATA behind BDAT leaves the transaction indeterminate (RFC 3030 §2).
      phase = .bdatFailed(envelope)
    case (.permanent, .rcpt(let envelope)) where code == 503 && envelope.isBinary:
      phase = .bdatFailed(envelope)
    default:
      break
    }
  }

  /// Applies one answer to the end of data; with its last one the transaction is over.
  mutating func answerMessage(_ item: InFlight, _ code: Int) {
    guard queue.first?.index != item.index, case .dataReply = phase else { return }
    switch ReplyCategory(code: code) {
    case .success, .transient, .permanent:
      phase = .ready(isBehindLastChunk: false)
      if settled == nil { unserved = [] }
    case .intermediate, .invalid: break
    }
  }

  /// Notes for which recipient a reply answers the end of a message, where each has one of its own
  /// (LMTP, PRDR), and returns that recipient's forward-path.
  mutating func deliver(_ item: InFlight, with reply: Reply) -> [UInt8]? {
    guard item.isEndOfMessage, let code = reply.code, code != 421, let envelope = phase.envelope,
      envelope.acceptedCount > 0
    else { return nil }
    if case .chunk = item.subject, code == 503 { return nil }
    // PRDR: the first reply only announces the others, the last one is for all.
    let number = isLMTP ? item.replies : item.replies - 1
    if !isLMTP, number == envelope.acceptedCount, ReplyCategory(code: code) == .success {
      settle()
      return nil
    }
    guard (0..<envelope.acceptedCount).contains(number) else { return nil }
    var path: [UInt8]?
    state.updateEnvelope { path = $0.deliver(to: number, code: code) }
    if isLMTP, isLastReply(code, to: item) { settle() }
    return path
  }

  /// Each recipient is answered for.
  private mutating func settle() {
    settled = phase.envelope
    unserved = settled?.undelivered.map(\.path) ?? []
  }

  /// Whether a reply with this code is the last one to `item`.
  func isLastReply(_ code: Int, to item: InFlight) -> Bool {
    let count = item.replies + 1
    switch item.subject {
    case .message:
      guard case .dataReply(let envelope) = phase else { return true }
      if isLMTP { return count >= max(1, envelope.acceptedCount) }
      // PRDR: 353, one reply for each recipient, and one for all.
      if code == 353, item.replies == 0 { return false }
      return item.replies == 0 || count >= envelope.acceptedCount + 2
    case .chunk(isLast: true) where isLMTP:
      // 503 is about the command, not about a recipient.
      return code == 503 || count >= (phase.envelope?.acceptedCount ?? 1)
    case .chunk, .command, .mail, .rcpt, .auth, .response:
      return true
    }
  }
}
