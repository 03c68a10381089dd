import SMTPCore

/// What a running script has seen: it passes every moment on and keeps what decides about the end.
final class ScriptProgress {
  /// The reply that decides about the exit status.
  private(set) var decisive = DecisiveReply()
  /// Whether the replies are those that the script expects.
  private(set) var expectations: Expectations
  /// The last reply; nil before the greeting.
  private(set) var lastReply: Reply?
  /// Whether the server has taken a message.
  private(set) var hasTakenMessage = false
  private var stateBefore = StateName.connect
  private let show: (Moment) throws -> Void

  /// Nothing seen yet.
  init(expecting sides: DialogueSides?, show: @escaping (Moment) throws -> Void) {
    expectations = Expectations(sides)
    self.show = show
  }

  /// The text of the last reply, on one line.
  var lastReplyText: String {
    (lastReply?.lines ?? []).prefix(5)
      .map { VisibleText.string($0.line.octets.prefix(500)) }.joined(separator: " ")
  }

  /// Takes a moment.
  func observe(_ moment: Moment) throws {
    decisive.take(moment, before: stateBefore)
    stateBefore = moment.session.stateName
    if moment.observation.sender == .server {
      lastReply = moment.observation.reply ?? lastReply
      if moment.observation.isYesToMessage { hasTakenMessage = true }
      switch moment.observation.kind {
      case .greeting(let reply): expectations.take(greeting: reply)
      case .reply(let reply, _): expectations.take(reply)
      default: break
      }
    }
    try show(moment)
  }
}
