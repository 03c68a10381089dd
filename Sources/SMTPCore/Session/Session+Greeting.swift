/// The greeting (RFC 5321 §3.1, §4.3.1) and its counterpart after TURN.
extension Session {
  /// Whether the next reply is the greeting.
  var isGreetingAwaited: Bool {
    switch phase {
    case .connect: true
    case .turn: isSwapped || queue.isEmpty
    default: false
    }
  }

  /// Applies the greeting.
  mutating func greet(_ reply: Reply) {
    guard let code = reply.code else { return }
    switch ReplyCategory(code: code) {
    case .success:
      phase = .greeted
      isGreeted = true
    case _ where code == 421:
      state = .closed
      setback = Setback(unasked: reply)
    case .transient, .permanent: phase = .rejected(code: code)
    case .intermediate, .invalid: break
    }
  }

  /// Applies the answer to XCLIENT: it begins anew as on a new connection, TLS stays.
  mutating func answerXClient(_ code: Int) {
    guard ReplyCategory(code: code) == .success else { return }
    forgetHello()
    authentication = nil
    phase = .greeted
  }

  /// Applies the answer to QUIT: only a 5yz keeps the session (the state before comes back).
  mutating func answerQuit(_ code: Int) {
    switch ReplyCategory(code: code) {
    case .permanent: state = state.withoutQuit
    case .success, .transient, .intermediate, .invalid: state = .closed
    }
  }
}
