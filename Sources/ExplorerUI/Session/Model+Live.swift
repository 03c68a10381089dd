import SMTPCore
import SMTPGuide
import Transcript

/// What a live session tells.
extension Model {
  mutating func take(_ message: LiveMessage) -> [Effect] {
    switch message {
    case .beginning(let target, let facts, _):
      return begin(target, facts)
    case .connecting(let target, let facts) where awaitedSessions == 0:
      beginSession(target, facts)
    case .connecting(let target, let facts):
      awaitedSessions -= 1
      guard awaitedSessions == 0 else { break }
      session.live?.target = target
      session.target = facts
    case _ where awaitedSessions > 0:
      // It is of a session that the person has left.
      break
    case .connected(let place, let recording, let started):
      start.pending = nil
      session.live?.place = place
      session.live?.status = .open
      session.live?.recording = recording.map { .running(path: $0) } ?? .none
      session.started = started
      session.notesPlace = recording
    case .events(let events):
      return take(events)
    case .verificationFailed(let facts):
      guard case .failed(let problems, _) = facts.verification else { return [] }
      interrupt(with: .certificate(problems, chain: session.chain(of: facts)))
    case .flooded:
      interrupt(with: .flood)
    case .recordingLost(let trouble):
      session.live?.recording = .lost(trouble)
      notice = Notice(trouble: guide.text(trouble))
    case .serving(let isServed):
      session.live?.isServed = isServed
      if isServed { prompt.clear() }
      notice = Notice(guide.text(isServed ? ExplorerNotice.serverAnswers : .youAnswer))
    case .troubled(let trouble):
      endSession(by: trouble)
    case .ended:
      return endSession()
    case .answerComputed(let line, let parts):
      offerAnswer(line: line, parts: parts)
      return answerInWalk()
    case .answerFailed(let trouble):
      _ = session.live?.login.takeAnswer()
      notice = Notice(trouble: guide.text(trouble))
      stopWalk()
    case .credentialsNeeded:
      if session.live?.login.takeAnswer() == true { askForLogin() }
    }
    return []
  }

  /// Whether a connection is open or being made.
  var isConnected: Bool { session.live?.isConnected == true }

  /// What ends the session that is open; where one is, it is asked about first.
  mutating func leaveSession(for effect: Effect) -> [Effect] {
    recordings.isOpened = screen == .recordings
    guard ownSession.live?.status == .open else { return [effect] }
    dialog = Dialog(.leave(effect))
    return []
  }

  /// For how many whole seconds the server has had the turn; nil while the client has it.
  var waitedSeconds: Int? {
    session.live?.waitingSince.map { Int(clamping: now.since($0) / 1_000_000) }
  }

  /// A session is to begin of which more is told later.
  ///
  /// - Parameter walk: What is sent again in it; nil for nothing.
  mutating func begin(
    _ target: String, _ facts: TargetFacts, continuing walk: ReplayWalk? = nil
  ) -> [Effect] {
    awaitedSessions += 1
    beginSession(target, facts, continuing: walk)
    return []
  }

  private mutating func beginSession(
    _ target: String, _ facts: TargetFacts, continuing walk: ReplayWalk? = nil
  ) {
    dialog = nil
    notice = nil
    closeComposer()
    replaceSession(
      with: SessionModel(target: facts, timeline: Timeline(Session(isLMTP: facts.isLMTP))))
    session.live = LiveModel(target: target, began: now, waitingSince: now)
    session.live?.walk = walk
    forgetPrompt()
    screen = .explorer
    focus = .prompt
  }

  /// Takes what happened, all of it, before anything is concluded from it.
  private mutating func take(_ events: [TimedEvent]) -> [Effect] {
    guard session.live != nil, session.playback == nil else { return [] }
    var isAnswered = false
    var verdicts: [Reply] = []
    var chunkReplies: [Reply] = []
    for event in events {
      let observations = session.timeline.append(event)
      session.live?.walk?.take(event.event, observations)
      for observation in observations {
        if observation.sender == .client {
          if observation.isSwapped, observation.isYesToMessage {
            session.live?.receivedMessages += 1
          }
          continue
        }
        isAnswered = true
        if observation.isYesToTurn { followRoles() }
        if case .reply(let reply, let answered?) = observation.kind {
          if answered.isEndOfMessage { verdicts.append(reply) }
          if answered.verb == .bdat { chunkReplies.append(reply) }
          showAround(after: reply, answered)
        }
        if observation.reply?.code == 535 { session.live?.login.isRefused = true }
      }
    }
    // Who sends from the prompt wants to see what comes of it.
    if focus == .prompt, events.contains(where: \.isClients) { log.follow() }
    followTurn(isAnswered: isAnswered)
    let effects = followWalk() + followChunks(chunkReplies)
    followMessage(verdicts)
    followContent()
    return effects + followChallenge()
  }

  /// Keeps since when the server has the turn. Each thing that it says gives it as long again.
  private mutating func followTurn(isAnswered: Bool) {
    let present = session.timeline.session
    let waits =
      present.isSwapped
      ? !isReplyDue
      : (present.isReplyOutstanding || present.state == .tlsPending) && !present.isInContent
    if !waits || present.state == .closed {
      session.live?.waitingSince = nil
    } else if isAnswered || session.live?.waitingSince == nil {
      session.live?.waitingSince = now
    }
    if dialog?.question == .drop, session.live?.waitingSince == nil { dialog = nil }
  }

  /// The connection could not be made, or was ended by a trouble.
  private mutating func endSession(by trouble: Trouble) {
    guard session.live != nil, !takeTroubleOnStart(trouble) else { return }
    let wasOpen = session.timeline.events.count > 0
    defer { leaveWalk() }
    notice = nil
    settle(.ended(trouble))
    if session.live?.hasRefusedCertificate == true {
      notice = Notice(guide.text(ExplorerNotice.certificateRefused))
    } else if !wasOpen {
      interrupt(with: .trouble(trouble))
    } else if notice == nil {
      // What became of a message is told first: what ended the session stands in Next, too.
      notice = Notice(trouble: guide.text(trouble))
    }
  }

  private mutating func endSession() -> [Effect] {
    guard let live = session.live else { return [] }
    defer { leaveWalk() }
    if case .ended = live.status {
      // Its trouble was told already.
    } else {
      let hadBegun = live.status == .open
      let wasServer = isServer
      settle(.ended(nil))
      if wasServer {
        notice = Notice(guide.text(ExplorerNotice.endedAsServer(messages: live.receivedMessages)))
      }
      if notice == nil { notice = Notice(guide.text(hadBegun ? ExplorerNotice.ended : .gaveUp)) }
    }
    return live.endsProgram ? quit() : []
  }

  /// Closes what only an open connection needs.
  private mutating func settle(_ status: LiveModel.Status) {
    session.live?.status = status
    session.live?.waitingSince = nil
    if dialog?.needsConnection == true { dialog = nil }
    keepOutgoing()
    followContent()
    _ = followChallenge()
  }
}
