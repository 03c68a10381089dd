/// MAIL and RCPT (RFC 5321 §4.1.1.2, §4.1.1.3).
extension Session {
  /// Applies the answer to MAIL, SEND, SOML or SAML.
  mutating func answerMail(_ argument: PathArgument, _ code: Int) {
    switch ReplyCategory(code: code) {
    case .success:
      phase = .mail(Envelope(argument))
    case .intermediate where code == 355 && argument.value(of: "TRANSID") != nil:
      // The interrupted transaction goes on with DATA (RFC 1845 §4).
      phase = .rcpt(Envelope(argument))
    case .intermediate, .transient, .permanent, .invalid:
      break
    }
  }

  /// Applies the answer to RCPT; a refused recipient leaves the others standing.
  mutating func answerRcpt(_ path: [UInt8], _ code: Int) {
    let category = ReplyCategory(code: code)
    guard category != .intermediate, category != .invalid else { return }
    let isAccepted = category == .success
    switch phase {
    case .mail(var envelope):
      envelope.add(path, code: code, isAccepted: isAccepted)
      phase = isAccepted ? .rcpt(envelope) : .mail(envelope)
    case .rcpt(var envelope):
      envelope.add(path, code: code, isAccepted: isAccepted)
      phase = .rcpt(envelope)
    case .bdat(var envelope):
      envelope.add(path, code: code, isAccepted: isAccepted)
      phase = .bdat(envelope)
    case .ready, .greeted, .tls:
      // A server that takes a recipient without MAIL has opened a transaction all the same.
      guard isAccepted else { return }
      var envelope = Envelope()
      envelope.add(path, code: code, isAccepted: true)
      phase = .rcpt(envelope)
    case .connect, .rejected, .tlsPending, .auth, .data, .dataReply, .bdatFailed, .turn, .quit,
      .closed:
      break
    }
  }
}
