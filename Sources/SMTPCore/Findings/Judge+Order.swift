/// Replies in the order of the commands, and none left out (RFC 2920 §3.2, RFC 2033 §4.2).
extension Judge {
  /// How many of the unanswered commands are looked at.
  private static let examined = 1_000

  /// The commands that alone get such a reply.
  private static func verb(answeredBy code: Int) -> Verb? {
    switch code {
    case 354: .data
    case 221: .quit
    case 235: .auth
    default: nil
    }
  }

  /// Everything is answered: no reply is missing.
  mutating func keptStep() {
    refusedFrom = nil
    wentOnFrom = nil
    isShortFrom = nil
  }

  /// The client says something: whether replies are missing that it does not wait for any more.
  mutating func goOn(in session: Session) {
    defer { isAnswered = false }
    surplus = 0
    isBehindNonsense = false
    guard isAnswered, let first = session.queue.first, !session.isReplyUnfinished else { return }
    wentOnFrom = wentOnFrom ?? session.nextIndex
    if session.isLMTP, first.isEndOfMessage, first.replies > 0 {
      isShortFrom = isShortFrom ?? session.nextIndex
    }
  }

  /// The rule that is broken where a reply shows that those before it will not come, and the index
  /// of what it answers itself; nil where none are missing.
  func lost(before code: Int, in session: Session) -> (finding: FindingID, awaited: Int)? {
    guard !isForeign, !isOutOfStep, code != 235, let verb = Self.verb(answeredBy: code),
      let first = session.queue.first, first.verb != verb, first.verb != .xexch50,
      let awaited = session.queue.first(verb, amongFirst: Self.examined)
    else { return nil }
    // What is no command may be the rest of a chunk, which servers read as they like.
    if case .command(nil) = first.subject { return nil }
    let isEndOfMessage = session.isLMTP && first.isEndOfMessage && first.replies > 0
    if isEndOfMessage || isShortFrom.map({ $0 <= awaited.index }) == true {
      return (.lmtpReplyCount, awaited.index)
    }
    // Behind a farewell no reply comes that was only late.
    let isFarewell = verb == .quit && wentOnFrom.map { $0 <= awaited.index } == true
    guard isFarewell || refusedFrom.map({ $0 <= awaited.index }) == true else { return nil }
    return (.pipeliningInputLost, awaited.index)
  }

  /// Whether a reply came before its turn.
  mutating func order(
    _ code: Int, of item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    guard let verb = Self.verb(answeredBy: code), let own = item.verb, own != verb,
      own != .xexch50, own != .xExps, !isForeign,
      session.queue.first(verb, amongFirst: Self.examined) != nil
    else { return }
    found.add(.pipeliningOutOfOrder)
    isOutOfStep = true
  }
}
