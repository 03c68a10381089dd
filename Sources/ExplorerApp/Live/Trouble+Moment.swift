import SMTPCore
import SMTPGuide

extension Trouble {
  /// What a moment means for somebody who waits for the server: nil if all is in order.
  ///
  /// - Parameters:
  ///   - place: What the server is called.
  ///   - isAnswered: Whether a reply had come before.
  ///   - hasFarewell: Whether the server had said 221 or 421.
  init?(_ moment: Moment, place: String, isAnswered: Bool, hasFarewell: Bool) {
    switch moment.observation.kind {
    case .greeting where moment.observation.sender == .client,
      .reply where moment.observation.sender == .client:
      // Whatever we say ourselves, once we are the server, is no trouble of ours.
      return nil
    case .greeting(let reply), .reply(let reply, _):
      self.init(reply, place: place)
    case .securingFailed(let reason):
      self = .tlsFailed(place: place, reason: reason)
    case .injected:
      self = .injected(place: place, byClient: moment.observation.side == .client)
    case .closed(let closing) where closing.cause != .client && !hasFarewell:
      self =
        isAnswered
        ? .closedEarly(
          place: place, isReset: closing.isReset, isVerdictLost: moment.session.isVerdictLost)
        : .closedAtOnce(place: place)
    default:
      return nil
    }
  }

  /// The trouble of a reply that is none, or that never ended.
  private init?(_ reply: Reply, place: String) {
    if reply.end == .cut, reply.lines.last?.separator == .hyphen {
      self = .unfinishedReply(place: place)
    } else if reply.code == nil {
      let octets = reply.lines.first?.line.octets ?? []
      self = .notSMTP(
        place: place, line: VisibleText.string(octets.prefix(120)),
        peer: ForeignGreeting.peer(of: octets))
    } else {
      return nil
    }
  }

  /// The trouble that nothing comes from the server.
  init(silentFor timeout: Duration, in session: Session, place: String) {
    let seconds = Int(timeout.components.seconds)
    if session.isSwapped {
      self = .noCommand(place: place, seconds: seconds)
    } else if let peer = ForeignGreeting.peer(of: session.unfinishedReplyLine) {
      // Such as a TLS record, which has no line end.
      let line = VisibleText.string(session.unfinishedReplyLine.prefix(120))
      self = .notSMTP(place: place, line: line, peer: peer)
    } else if session.isReplyUnfinished {
      self = .unfinishedReply(place: place)
    } else if case .connect = session.state {
      self = .noGreeting(place: place, seconds: seconds)
    } else {
      let verb = session.oldestOutstandingVerb?.rawValue ?? "what was sent"
      self = .noReply(command: verb, seconds: seconds)
    }
  }
}
