import SMTPCore
package import SMTPGuide
import SMTPTransport

/// Takes a session forward until the server has answered, and turns what goes wrong into one
/// trouble with its sentence.
package struct SessionDriver {
  /// How long to wait for replies.
  package struct Patience: Sendable {
    /// For each reply; the standard asks for at least five minutes (RFC 5321 §4.5.3.2).
    package var reply: Duration = .seconds(300)
    /// For the reply to the end of data; the standard asks for ten minutes.
    package var endOfData: Duration = .seconds(600)

    /// The standard's minimum timeouts.
    package init() {}

    /// `seconds` for everything.
    package init(seconds: Int) {
      reply = .seconds(seconds)
      endOfData = .seconds(seconds)
    }
  }

  /// The session that is taken forward.
  package let live: LiveSession
  /// The server's place, as sentences name it.
  package let place: String
  /// How long to wait.
  package let patience: Patience
  /// Is told once if the recording breaks off; the session goes on.
  private let recordingLost: (Trouble) -> Void

  /// A driver of `live`.
  package init(
    _ live: LiveSession, place: String, patience: Patience,
    recordingLost: @escaping (Trouble) -> Void
  ) {
    self.live = live
    self.place = place
    self.patience = patience
    self.recordingLost = recordingLost
  }

  /// Waits until nothing is outstanding: no reply, no greeting, no handshake. Each moment goes to
  /// `observe` as it comes.
  package func settle(
    _ observe: (Moment) throws -> Void
  ) async throws {
    while true {
      let session = await live.session
      guard session.isReplyOutstanding || session.state == .tlsPending else { return }
      if session.state == .closed { return }
      try await step(timeout: patience(for: session), session, observe)
    }
  }

  /// The connection has ended: takes what the server still said, and its end.
  package func settleEnd(_ observe: (Moment) throws -> Void) async throws {
    while true {
      try await step(timeout: patience.reply, await live.session, observe)
    }
  }

  /// Ends the connection and waits for its end.
  package func close(_ observe: (Moment) throws -> Void) async throws {
    await live.close()
    while let happening = try? await live.next() {
      if case .moments(let moments) = happening { try moments.forEach(observe) }
    }
  }

  /// Takes one thing that happens.
  private func step(
    timeout: Duration, _ before: Session, _ observe: (Moment) throws -> Void
  ) async throws {
    let happening: LiveSession.Happening?
    do {
      happening = try await live.next(timeout: timeout)
    } catch ConnectionError.silent {
      throw Self.silence(in: before, place: place, after: timeout)
    } catch {
      throw Trouble(error, place: place)
    }
    if let error = await live.takeRecordingTrouble() { recordingLost(Trouble(error)) }
    switch happening {
    case .moments(let moments):
      try moments.forEach(observe)
      for moment in moments { try check(moment) }
    case .verificationFailed:
      await live.answerVerification(accept: false)
    case .flooded(let octets):
      throw Trouble.flooded(place: place, octets: octets)
    case nil:
      throw Trouble.closedEarly(place: place, isReset: false)
    }
  }

  /// What a moment means for somebody who waits for an answer.
  private func check(_ moment: Moment) throws(Trouble) {
    switch moment.observation.kind {
    case .greeting(let reply), .reply(let reply, _):
      if reply.end == .cut {
        if reply.lines.last?.separator == .hyphen { throw .unfinishedReply(place: place) }
      }
      if reply.code == nil { throw notSMTP(reply) }
    case .securingFailed(let reason):
      throw .tlsFailed(place: place, reason: reason)
    case .injected:
      throw .injected(place: place)
    case .closed(let closing) where closing.cause != .client:
      throw closedTrouble(closing, moment)
    default:
      break
    }
  }

  private func notSMTP(_ reply: Reply) -> Trouble {
    let octets = reply.lines.first?.line.octets ?? []
    return .notSMTP(
      place: place, line: String(VisibleText.string(octets.prefix(120))),
      peer: ForeignGreeting.peer(of: octets))
  }

  private func closedTrouble(_ closing: Closing, _ moment: Moment) -> Trouble {
    // Index 0 is the opening: nothing but the end came behind it.
    moment.observation.index <= 1
      ? .closedAtOnce(place: place) : .closedEarly(place: place, isReset: closing.isReset)
  }

  /// What it is that nothing comes from the server.
  static func silence(in session: Session, place: String, after timeout: Duration) -> Trouble {
    let seconds = Int(timeout.components.seconds)
    if session.isReplyUnfinished { return .unfinishedReply(place: place) }
    if case .connect = session.state { return .noGreeting(place: place, seconds: seconds) }
    let verb = session.oldestOutstandingVerb?.rawValue
    return .noReply(command: verb ?? "the client", seconds: seconds)
  }

  private func patience(for session: Session) -> Duration {
    if case .dataReply = session.state { patience.endOfData } else { patience.reply }
  }
}
