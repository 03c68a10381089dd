import SMTPCore
package import SMTPGuide
import SMTPTransport

/// Takes a session forward until the server has answered, and turns what goes wrong into one
/// trouble with its sentence.
package struct SessionDriver {
  /// The session that is taken forward.
  package let live: LiveSession
  private let place: String
  private let patience: Patience
  /// Is told once if the recording breaks off; the session goes on.
  private let recordingLost: (Trouble) -> Void

  /// A driver of `live`, whose server sentences call `place`.
  package init(
    _ live: LiveSession, place: String, patience: Patience,
    recordingLost: @escaping (Trouble) -> Void
  ) {
    self.live = live
    self.place = place
    self.patience = patience
    self.recordingLost = recordingLost
  }

  /// Sends octets; what is seen of them goes to `observe` before they go out.
  package func send(_ octets: [UInt8], _ observe: (Moment) throws -> Void) async throws {
    try await live.record(octets).forEach(observe)
    await tellLostRecording()
    let limit = patience.limit(in: await live.session)
    do {
      try await live.transmit(octets, timeout: limit)
    } catch ConnectionError.silent {
      throw Trouble.notTaken(place: place, seconds: Int(limit.components.seconds))
    } catch ConnectionError.closed {
      // The server may have said why it went.
      while await live.session.state != .closed {
        _ = try await step(waitingSince: .now, observe)
      }
    }
  }

  /// Waits until nothing is outstanding: no reply, no greeting, no handshake. Each moment goes to
  /// `observe` as it comes.
  package func settle(_ observe: (Moment) throws -> Void) async throws {
    var since = ContinuousClock.now
    while true {
      let session = await live.session
      guard session.isReplyOutstanding || session.state == .tlsPending, !session.isSwapped else {
        return
      }
      if session.state == .closed { return }
      // The clock goes on while octets drip in: only a whole reply starts it anew.
      if try await step(waitingSince: since, observe) { since = .now }
    }
  }

  /// Takes what comes unasked for as long as `duration`, or until the connection has ended: an end
  /// is seen when it comes, not when the next command goes out.
  package func listen(
    for duration: Duration, _ observe: (Moment) throws -> Void
  ) async throws {
    let end = ContinuousClock.now + duration
    while await live.session.state != .closed {
      let remaining = max(.zero, end - .now)
      guard try await take(within: remaining, observe) != nil else { return }
    }
  }

  /// Waits, once client and server have changed places, until the other side waits for a reply.
  package func settleAsServer(_ observe: (Moment) throws -> Void) async throws {
    var since = ContinuousClock.now
    while true {
      let session = await live.session
      let isDue = session.isOwnReplyOutstanding || session.isReplyUnfinished
      guard session.isSwapped, session.state != .closed, !isDue else { return }
      if try await step(waitingSince: since, observe) { since = .now }
    }
  }

  /// Has the built-in server answer once client and server have changed places, until the other
  /// side has said QUIT, or has changed places again.
  package func serve(as name: String, _ observe: (Moment) throws -> Void) async throws {
    let moments: [Moment]
    do throws(TakeoverObstacle) {
      moments = try await live.serve(as: name)
    } catch {
      throw Trouble.cannotServe(error)
    }
    try moments.forEach(observe)
    var since = ContinuousClock.now
    do {
      while await live.session.isSwapped, await live.session.state != .closed {
        // A client may take its time for a message, as long as it goes on.
        _ = try await step(waitingSince: since, observe)
        since = .now
      }
    } catch let trouble as Trouble {
      if case .noCommand = trouble { try await live.giveUpClient(as: name).forEach(observe) }
      throw trouble
    }
    if await live.isOverrun { throw Trouble.flooded(place: place) }
  }

  /// Ends the connection, because of a trouble or in peace, and waits for its end. What a server in
  /// trouble still sends is recorded, but nobody has to see it: only the end goes to `observe`.
  package func close(
    because trouble: Trouble?, _ observe: (Moment) throws -> Void
  ) async throws {
    await live.close(by: trouble?.closingCause ?? .client)
    while let happening = try? await live.next() {
      guard case .moments(let moments) = happening else { continue }
      for moment in moments {
        if case .closed = moment.observation.kind {} else if trouble != nil { continue }
        try observe(moment)
      }
    }
    await tellLostRecording()
  }

  /// Takes the next thing that happens; true if something whole was seen. Nothing for too long is a
  /// trouble.
  private func step(
    waitingSince since: ContinuousClock.Instant, _ observe: (Moment) throws -> Void
  ) async throws -> Bool {
    let before = await live.session
    let limit = patience.limit(in: before)
    let remaining = max(.milliseconds(1), limit - (.now - since))
    guard let isWhole = try await take(within: remaining, observe) else {
      throw Trouble(silentFor: limit, in: before, place: place)
    }
    return isWhole
  }

  /// Takes one thing that happens within `limit`; true if something whole was seen, nil if nothing
  /// happened.
  private func take(
    within limit: Duration, _ observe: (Moment) throws -> Void
  ) async throws -> Bool? {
    let isAnswered = await live.isAnswered
    let happening: LiveSession.Happening?
    do {
      happening = try await live.next(timeout: limit)
    } catch ConnectionError.silent {
      return nil
    } catch {
      throw Trouble(error, place: place)
    }
    await tellLostRecording()
    switch happening {
    case .moments(let moments):
      let hasFarewell = await live.hasFarewell
      for moment in moments {
        try observe(moment)
        let trouble = Trouble(
          moment, place: place, isAnswered: isAnswered, hasFarewell: hasFarewell)
        if let trouble { throw trouble }
      }
      return !moments.isEmpty
    case .verificationFailed:
      await live.answerVerification(accept: false)
      return true
    case .flooded:
      throw Trouble.flooded(place: place)
    case nil:
      let isVerdictLost = await live.session.isVerdictLost
      throw Trouble.closedEarly(place: place, isReset: false, isVerdictLost: isVerdictLost)
    }
  }

  private func tellLostRecording() async {
    if let error = await live.takeRecordingTrouble() { recordingLost(Trouble(error)) }
  }
}
