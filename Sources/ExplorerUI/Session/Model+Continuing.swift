import SMTPCore
import SMTPGuide
import Transcript

/// Going on live from a line of what is shown: what the client said up to there goes out again, each
/// reply is compared, and the person takes over.
extension Model {
  /// Whether it is being sent again, so that no key sends anything.
  var isSendingAgain: Bool { session.live?.status == .open && session.live?.walk != nil }

  /// `:continue`: connects to a target, and sends again what was sent up to the line that is looked
  /// at. Without a target it is asked for.
  mutating func continueLive(at target: String?) -> [Effect] {
    guard let target else {
      // What goes on is this moment.
      if session.playback?.clock.isPlaying == true { play { $0.pause() } }
      let known = session.playback.map { $0.target ?? "" } ?? session.live?.target ?? ""
      palette = Palette(text: "\(ActionID.continueLive.rawValue) \(known)")
      return []
    }
    let entry = log.selection ?? session.count - 1
    return leaveSession(for: .connect(target: target, continuing: max(0, entry)))
  }

  /// Why there is nothing to go on from.
  var obstacleToContinuing: ActionObstacle? {
    if isPlayback || session.count > 0 || session.live?.walk != nil { return nil }
    return session.live == nil ? .noSession : .nothingToContinue
  }

  /// What is sent again to come to an entry of what is shown. Where no connection came about for
  /// what was to be sent before, it is that.
  func walk(to entry: Int) -> ReplayWalk {
    if let walk = session.live?.walk, !walk.hasBegun { return walk }
    return ReplayWalk(
      session.timeline, to: entry, isPattern: session.playback?.isPattern == true,
      clientName: settings.givenName)
  }

  /// Does what comes next.
  mutating func followWalk() -> [Effect] {
    let present = session.timeline.session
    guard isConnected, let step = session.live?.walk?.next(in: present) else { return [] }
    switch step {
    case .wait, .closed: return []
    case .send(let octets):
      noteSentAgain(octets, in: present)
      return [.send(octets)]
    case .logIn(let mechanism):
      let isOffered = present.capabilities?.mechanisms.contains(mechanism) == true
      return beginLogin(isOffered ? mechanism : preferredMechanism)
    case .differs(let pairs, let obstacle):
      interrupt(with: .difference(pairs, obstacle))
      return []
    case .blocked(.swappedRoles) where present.isSwapped:
      // Who answers now was said already.
      session.live?.walk = nil
      return []
    case .blocked(let obstacle):
      return endWalk(Notice(trouble: guide.text(.blocked(obstacle))))
    case .done:
      let walk = session.live?.walk
      return endWalk(
        Notice(
          guide.text(
            .done(walk?.count ?? 0, differences: walk?.differenceCount ?? 0))))
    }
  }

  /// Sends on although something differs.
  mutating func goOnInWalk() -> [Effect] {
    session.live?.walk?.goOn()
    return followWalk()
  }

  /// Stops what is being sent again: the person goes on there.
  mutating func takeOver() -> [Effect] {
    guard let walk = session.live?.walk, isConnected else { return [] }
    return endWalk(Notice(guide.text(.takenOver(left: walk.count - walk.position))))
  }

  /// Sends the answer that was computed for the login that is done again.
  mutating func answerInWalk() -> [Effect] {
    guard session.live?.walk?.isLoggingIn == true, let answer = computedAnswer else { return [] }
    return [sendAnswer(answer.line, isComputed: true)]
  }

  /// The connection has ended: says how far it came. Where there was none, it is kept for the next.
  mutating func leaveWalk() {
    guard let walk = session.live?.walk, walk.hasBegun else { return }
    session.live?.walk = nil
    guard walk.position < walk.count, let told = notice?.text else { return }
    notice?.text = told + " " + guide.text(.cutShort(walk.position, of: walk.count))
  }

  /// Something could not be done: where it is that octets may not go out, the person goes on there.
  mutating func leaveWalk(because trouble: Trouble) {
    switch trouble {
    case .tlsRequired, .tlsForbidden: stopWalk()
    default: break
    }
  }

  /// Stops what is being sent again, for a reason that was told.
  mutating func stopWalk() {
    guard isSendingAgain else { return }
    session.live?.walk = nil
    focus = .prompt
  }

  private mutating func endWalk(_ notice: Notice) -> [Effect] {
    session.live?.walk = nil
    focus = .prompt
    followContent()
    self.notice = notice
    return followChallenge()
  }

  /// Takes notice of what goes out, for what it says about what may be typed behind it.
  private mutating func noteSentAgain(_ octets: [UInt8], in present: Session) {
    switch present.state {
    case .data: session.live?.isSendingMessage = true
    case .auth: noteLoginName(inAnswer: Self.line(octets))
    default:
      let line = Self.line(octets)
      prompt.noteSent(line)
      noteLoginName(inCommand: TypedCommand(line))
    }
  }

  /// The first line of octets that are sent.
  private static func line(_ octets: [UInt8]) -> String {
    String(decoding: octets.prefix { $0 != Octet.cr && $0 != Octet.lf }, as: UTF8.self)
  }
}
