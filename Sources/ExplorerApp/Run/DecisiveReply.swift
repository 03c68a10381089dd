import SMTPCore

/// The reply that decides about the exit status: the last one that was not to QUIT, RSET, NOOP or
/// HELP. Of the replies to the end of a message, LMTP has one for each recipient, the worst decides.
struct DecisiveReply {
  private var status = ExitStatus.done
  /// The reply, and what it answers; nil while nothing is decided.
  private(set) var reply: Reply?
  private(set) var answered: Observation.Answered?
  /// Whether it is the greeting.
  private(set) var isGreeting = false
  /// The end of message that was answered last.
  private var message: Int?

  /// Nothing decided yet.
  init() {}

  /// The exit status so far.
  var exitStatus: ExitStatus { status }

  /// Takes a moment; `before` is the name of the state that the reply found.
  mutating func take(_ moment: Moment, before: StateName) {
    // What we answer ourselves, once we are the server, decides nothing.
    if moment.observation.sender == .client { return }
    switch moment.observation.kind {
    case .greeting(let reply):
      if self.reply == nil || reply.category != .success { note(reply, nil, isGreeting: true) }
      if reply.category != .success { decide(reply, isAuth: false) }
    case .reply(let reply, let answered) where reply.code == 421 && answered?.verb != .quit:
      note(reply, answered)
      decide(reply, isAuth: false)
    case .reply(let reply, let answered?):
      if answered.isEndOfMessage {
        defer { message = answered.index }
        if message == answered.index, reply.category == .success { return }
        if message == answered.index, reply.category == .transient, status == .refused { return }
      }
      switch answered.verb {
      case .quit, .rset, .noop, .help: break
      case .auth, .xExps:
        note(reply, answered)
        decide(reply, isAuth: true)
      default:
        note(reply, answered)
        decide(reply, isAuth: before == .auth)
      }
    default:
      break
    }
  }

  private mutating func note(
    _ reply: Reply, _ answered: Observation.Answered?, isGreeting: Bool = false
  ) {
    self.reply = reply
    self.answered = answered
    self.isGreeting = isGreeting
  }

  private mutating func decide(_ reply: Reply, isAuth: Bool) {
    switch reply.category {
    case .success, .intermediate: status = .done
    case .transient: status = .temporary
    case .permanent: status = isAuth ? .noPermission : .refused
    case .invalid: if (reply.code ?? 0) >= 200 { status = .protocolError }
    }
  }
}
