/// BDAT and BURL (RFC 3030 §2, RFC 4468 §3).
extension Session {
  /// Applies an answer to a chunk.
  mutating func answerChunk(_ item: InFlight, isLast: Bool, _ code: Int) {
    guard queue.first?.index != item.index else { return }
    switch (ReplyCategory(code: code), phase) {
    case (.success, _):
      phase =
        isLast ? .ready(isBehindLastChunk: true) : .bdat(phase.envelope ?? Envelope())
    case (.transient, .rcpt(let envelope)), (.permanent, .rcpt(let envelope)),
      (.transient, .bdat(let envelope)), (.permanent, .bdat(let envelope)):
      // In LMTP each recipient got its own answer, and the transaction is over.
      phase =
        isLast && isLMTP && code != 503
        ? .ready(isBehindLastChunk: true) : .bdatFailed(envelope)
    case (.permanent, .ready(isBehindLastChunk: true)) where code == 503:
      phase = .bdatFailed(Envelope())
    default:
      break
    }
  }
}
