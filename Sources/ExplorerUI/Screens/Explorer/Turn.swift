import SMTPCore
import SMTPGuide
import Transcript

/// Whose turn it is, in words of decreasing length.
struct Turn {
  /// The longest first.
  let texts: [StripText]
  let role: Theme.Role

  /// The turn at the moment that is looked at.
  init(_ scene: Scene) {
    let session = scene.viewed
    let live = scene.isPast ? nil : scene.model.session.live
    let isWatching = scene.model.isWatching
    if scene.isOver, isWatching, session.closing?.cause == .client {
      (texts, role) = ([.closedByClient], .dim)
    } else if scene.isOver {
      let isFarewell = session.closing?.cause == .client
      (texts, role) = (
        [.closed(session.closing, isServer: session.isSwapped)], isFarewell ? .dim : .strong
      )
    } else if case .certificate = scene.model.dialog?.question {
      // The person who is asked takes the time that it takes.
      (texts, role) = ([.handshake(seconds: nil)], .category(.intermediate))
    } else if let live, live.status == .connecting, session.opening == nil {
      let seconds = Self.seconds(since: live.began, scene)
      (texts, role) = ([.connecting(seconds: seconds)], .category(.intermediate))
    } else if let walk = live?.walk, live?.status == .open, !Self.isWaitedFor(live, scene) {
      (texts, role) = (
        [
          walk.isPaused
            ? .stoppedSending(walk.position, of: walk.count)
            : .sendingAgain(walk.position, of: walk.count)
        ], .category(.intermediate)
      )
    } else if session.opening == nil, scene.model.session.count == 0 {
      (texts, role) = ([.notConnected], .dim)
    } else if case .tlsPending = session.state {
      let seconds = live?.waitingSince.map { Self.seconds(since: $0, scene) }
      (texts, role) = ([.handshake(seconds: seconds)], .category(.intermediate))
    } else if session.isSwapped {
      (texts, role) = Self.swapped(session, live, scene)
    } else if session.isReplyOutstanding, !session.isInContent {
      (texts, role) = Self.servers(session, live, scene)
    } else if isWatching {
      (texts, role) = ([.clientSpeaks(seconds: nil)], .text)
    } else if scene.isPast || scene.model.isPlayback {
      (texts, role) = ([.clientsTurn], .text)
    } else {
      (texts, role) = (
        session.isInContent ? [.yourTurnInMessage, .yourTurn] : [.yourTurn], .strong
      )
    }
  }

  /// Whether a server takes so long that what there is to tell is how long.
  private static func isWaitedFor(_ live: LiveModel?, _ scene: Scene) -> Bool {
    live?.waitingSince.map { seconds(since: $0, scene) >= 2 } ?? false
  }

  /// Client and server have changed places.
  private static func swapped(
    _ session: Session, _ live: LiveModel?, _ scene: Scene
  ) -> ([StripText], Theme.Role) {
    let isDue = session.isOwnReplyOutstanding || session.isReplyUnfinished
    guard let live else {
      return ([isDue ? .serversTurn : .clientSpeaks(seconds: nil)], .text)
    }
    if live.isServed { return ([.builtInServer], .category(.intermediate)) }
    if isDue { return ([.yourTurnAsServer, .yourTurn], .strong) }
    let seconds = live.waitingSince.map { Self.seconds(since: $0, scene) }
    return ([.clientSpeaks(seconds: seconds)], .category(.intermediate))
  }

  /// The server's turn: how long it has been, and how long it may be.
  private static func servers(
    _ session: Session, _ live: LiveModel?, _ scene: Scene
  ) -> ([StripText], Theme.Role) {
    guard let since = live?.waitingSince else {
      return ([.serversTurn], .category(.intermediate))
    }
    let seconds = seconds(since: since, scene)
    let limit = scene.model.settings.timeout ?? session.replyTimeout
    let isLate = limit.map { seconds > $0 / 2 } ?? false
    return (
      [.waiting(seconds: seconds, limit: limit), .waiting(seconds: seconds, limit: nil)],
      isLate ? .warning : .category(.intermediate)
    )
  }

  private static func seconds(since instant: Instant, _ scene: Scene) -> Int {
    Int(clamping: max(0, scene.model.now.since(instant) / 1_000_000))
  }
}
