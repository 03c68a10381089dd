/// TURN and ATRN: the roles swap (RFC 821 §3.8, RFC 2645 §5.3).
extension Session {
  /// Applies the answer to TURN or ATRN. From here the old client greets and replies.
  mutating func answerTurn(_ code: Int) {
    guard ReplyCategory(code: code) == .success else { return }
    isSwapped.toggle()
    forgetHello()
    setback = nil
    authentication = nil
    queue.removeAll()
    replies = ReplyFramer()
    lines = LineFramer()
    chunk = nil
    held = HeldOctets()
    state = .turn
  }
}
