import SMTPCore
import SMTPGuide
import SMTPTransport

/// What the server does.
extension LineMode {
  /// Takes what happens until the connection has ended.
  func follow() async {
    while true {
      let limit = patience.limit(in: await live.session)
      let remaining = limit - (ContinuousClock.now - lastActivity)
      do {
        guard let happening = try await live.next(timeout: max(.milliseconds(1), remaining))
        else { return }
        // A client may take its time for a message, as long as it goes on.
        let isServer = await live.session.isSwapped
        if isServer || happening.isWhole { lastActivity = .now }
        await take(happening)
        told += 1
      } catch .silent {
        await takeSilence(limit)
      } catch .cancelled {
        return
      } catch {
        await end(Trouble(error, place: place))
      }
      resumeWaiters()
    }
  }

  private func take(_ happening: LiveSession.Happening) async {
    switch happening {
    case .moments(let moments):
      await tell(moments)
    case .verificationFailed(let facts):
      await ask(about: facts)
    case .flooded:
      if options.isInteractive, !isInputOver {
        ask(.flood)
      } else {
        await end(.flooded(place: place))
      }
    }
    if outputFailure != nil { await live.close() }
  }

  /// Shows what was seen, up to what ends the session, and what may come next.
  private func tell(_ moments: [Moment]) async {
    if let lost = await live.takeRecordingTrouble() {
      say(guide.text(Trouble(lost)), as: .warning)
    }
    for moment in moments {
      if case .closed = moment.observation.kind {} else if trouble != nil { continue }
      show([moment])
      await react(to: moment)
    }
    tellRoles(behind: moments)
    if moments.contains(where: \.mayChangeTurn), await isClientsTurn() {
      await showChallenge()
      await showNext()
    }
  }

  private func react(to moment: Moment) async {
    if let reply = moment.observation.reply, reply.code == 421,
      moment.observation.sender == .server
    {
      await end(.serverLeft(reply: guide.text(of: reply)))
      return
    }
    let found = Trouble(
      moment, place: place, isAnswered: await live.isAnswered,
      hasFarewell: await live.hasFarewell)
    if case .notSMTP = found, options.isInteractive, await live.isAnswered {
      // A stray line in the middle of a session: the person sees it, and may go on.
    } else if let found {
      await end(found)
    } else if moment.session.state == .closed {
      await live.closeBehindReplies()
    }
  }

  private func takeSilence(_ limit: Duration) async {
    let session = await live.session
    if session.isSwapped { return await takeSilenceOfClient(session, limit) }
    guard session.isReplyOutstanding, ContinuousClock.now - lastActivity >= limit else {
      if !session.isReplyOutstanding { lastActivity = .now }
      return
    }
    lastActivity = .now
    let silence = Trouble(silentFor: limit, in: session, place: place)
    if options.isInteractive, !isInputOver, session.state != .connect {
      say(guide.text(silence), as: .warning)
    } else {
      await end(silence)
    }
  }
}

extension LineMode {
  /// A person who is the server takes the time that it takes; a client that says nothing is gone.
  fileprivate func takeSilenceOfClient(_ session: Session, _ limit: Duration) async {
    // Behind our farewell only the end is awaited.
    let isOver = session.state == .closed
    let isServing = await live.isServing
    if isOver || isReplyDue(in: session) && !isServing {
      lastActivity = .now
    } else if ContinuousClock.now - lastActivity >= limit {
      show(await live.giveUpClient(as: options.clientName))
      await end(Trouble(silentFor: limit, in: session, place: place))
    }
  }
}

extension LiveSession.Happening {
  /// Whether something whole was seen: octets that drip in do not count.
  fileprivate var isWhole: Bool {
    if case .moments(let moments) = self { !moments.isEmpty } else { true }
  }
}

extension Moment {
  /// Whether it may be the person's turn behind it.
  fileprivate var mayChangeTurn: Bool {
    switch observation.kind {
    case .command, .response, .message: observation.sender == .server
    case .greeting, .reply, .secured: true
    default: false
    }
  }
}
