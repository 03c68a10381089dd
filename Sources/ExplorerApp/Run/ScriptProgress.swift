import SMTPCore

/// What a running script has seen: it passes every moment on and keeps what decides about the end.
final class ScriptProgress {
  /// The reply that decides about the exit status.
  private(set) var decisive = DecisiveReply()
  /// The text of the last reply, on one line.
  private(set) var lastReply = ""
  private var stateBefore = StateName.connect
  /// Whether the replies are those that the script expects.
  private(set) var expectations: Expectations
  private let show: (Moment) throws -> Void

  /// Nothing seen yet.
  init(expecting replies: [Reply], show: @escaping (Moment) throws -> Void) {
    expectations = Expectations(replies)
    self.show = show
  }

  /// Takes a moment.
  func observe(_ moment: Moment) throws {
    decisive.take(moment, before: stateBefore)
    stateBefore = moment.session.stateName
    if let reply = moment.observation.reply {
      expectations.take(reply)
      lastReply = reply.lines.map { VisibleText.string($0.line.octets) }.joined(separator: " ")
    }
    try show(moment)
  }
}
