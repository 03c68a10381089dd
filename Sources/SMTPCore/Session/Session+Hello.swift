/// EHLO, HELO, LHLO and RSET (RFC 5321 §4.1.1.1, §4.1.1.5; RFC 2033 §4.1).
extension Session {
  /// Applies the answer to a greeting of the client: a refusal leaves everything as it was.
  mutating func answerHello(_ verb: Verb, _ code: Int, _ reply: Reply) {
    if verb == .ehlo, !isLMTP { isEHLOUnknown = code == 500 || code == 502 }
    guard ReplyCategory(code: code) == .success else { return }
    hello = verb
    isLMTP = verb == .lhlo
    capabilities = verb == .helo ? nil : Capabilities(reply)
    phase = .ready(isBehindLastChunk: false)
  }

  /// Applies the answer to RSET: the transaction goes, EHLO, TLS and AUTH stay.
  mutating func answerRset(_ code: Int) {
    guard ReplyCategory(code: code) == .success else { return }
    if settled == nil { unserved = [] }
    switch phase {
    case .ready, .mail, .rcpt, .data, .dataReply, .bdat, .bdatFailed:
      phase = .ready(isBehindLastChunk: false)
    case .connect, .rejected, .greeted, .tlsPending, .tls, .auth, .turn, .quit, .closed:
      break
    }
  }

  /// Forgets what EHLO brought.
  mutating func forgetHello() {
    capabilities = nil
    hello = nil
  }
}
