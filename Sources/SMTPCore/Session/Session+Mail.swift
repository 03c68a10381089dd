/// MAIL and RCPT (RFC 5321 §4.1.1.2, §4.1.1.3).
extension Session {
  /// Applies the answer to MAIL, SEND, SOML or SAML.
  mutating func answerMail(_ envelope: Envelope, hasTransactionID: Bool, _ code: Int) {
    switch ReplyCategory(code: code) {
    case .success:
      settled = nil
      phase = .mail(envelope)
    case .intermediate where code == 355 && hasTransactionID:
      // The interrupted transaction goes on with DATA (RFC 1845 §4).
      phase = .rcpt(envelope)
    case .intermediate, .transient, .permanent, .invalid:
      break
    }
  }

  /// Applies the answer to RCPT; a refused recipient leaves the others standing.
  mutating func answerRcpt(_ path: [UInt8], _ code: Int) {
    let category = ReplyCategory(code: code)
    guard category != .intermediate, category != .invalid else { return }
    let isAccepted = category == .success
    var isFirst = false
    switch phase {
    case .mail:
      isFirst = isAccepted
    case .rcpt, .bdat:
      break
    case .ready, .greeted, .tls:
      // A server that takes a recipient without MAIL has opened a transaction all the same.
      guard isAccepted else { return }
      phase = .mail(Envelope())
      isFirst = true
    case .connect, .rejected, .tlsPending, .auth, .data, .dataReply, .bdatFailed, .turn, .quit,
      .closed:
      return
    }
    state.updateEnvelope { $0.add(path, code: code, isAccepted: isAccepted) }
    if isFirst, let envelope = state.envelope { phase = .rcpt(envelope) }
  }
}
