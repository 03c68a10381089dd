package import SMTPCore
package import SMTPTransport
package import TLSEngine
package import Transcript

/// A session with a server, as it happens.
///
/// This actor orders what happens: an event of the transport goes through the redactor, which
/// knows the protocol's secret places, to the recorder, and only then into the fold and to whoever
/// shows it. So what was shown is on disk.
package actor LiveSession {
  /// What `next` has to tell.
  package enum Happening: Sendable {
    /// Things were seen.
    case moments([Moment])
    /// The certificate failed verification; `answerVerification` decides.
    case verificationFailed(TLSFacts)
    /// So much arrived unasked that reading has stopped; `allowMore` goes on.
    case flooded
  }

  /// How many replies may answer nothing before they are a flood.
  private static let usualSurplus = 1_000

  /// The session as it stands.
  package private(set) var session: Session
  /// How many happenings `next` has begun to tell: the session is ahead of what was told as long as
  /// one of them is on its way.
  package private(set) var happenings = 0
  /// Whether the server has said anything that is a reply.
  package private(set) var isAnswered = false
  /// Whether the server has said 221 or 421, or refused service, and so may close.
  package private(set) var hasFarewell = false
  /// The moment that the times count from, if it is known.
  package nonisolated let started: Timestamp?
  /// Where the recording is, if there is one.
  package var recordingPath: String? { recorder?.path }

  /// The built-in server, while it answers for us (TURN, ATRN).
  var server: ServerSession?
  /// What the other side has said and nobody has answered.
  private(set) var unanswered = UnansweredLines()
  /// Whether the other side is in the middle of a line.
  private(set) var isLineOpen = false
  /// What the built-in server says, while it goes out; nothing overtakes what was recorded before.
  var replies: [[UInt8]] = []
  /// Whether it goes out already.
  var isReplying = false
  /// Why the connection closes once all of it has gone out; nil while it stays open.
  var closingBehindReplies: Closing.Cause?
  /// How many messages it has taken.
  var takenMessages = 0
  /// How many octets it has been given.
  var givenOctets = 0
  /// The message that is on its way to it.
  var arriving: [UInt8] = []
  /// The content of those that it has taken and nobody has looked at, the oldest first.
  var takenContents: [[UInt8]] = []

  let connection: Connection
  private let tls: TLSClientConfiguration
  /// What went over the wire before the session, until it is told.
  private var preface: String?
  var redactor: Redactor
  private var recorder: RecordingFile?
  private var recordingTrouble: RecordingError?
  /// What became of a handshake that could not begin; told behind the moments that asked for it.
  private var failure: ConnectionError?
  /// Replies that answered nothing since the client spoke last.
  private var surplus = 0
  /// How many of them there may be; nil once there were more: then it is only the connection that
  /// counts octets, until the client speaks again.
  private var surplusLimit: Int? = usualSurplus
  private var lastInstant = Instant(microseconds: 0)
  private let publish: @Sendable ([TimedEvent]) -> Void
  private let hear: @Sendable ([UInt8]) -> Void

  /// A session over an open connection.
  ///
  /// - Parameters:
  ///   - connection: Nobody else may ask it for events.
  ///   - tls: What STARTTLS brings to its handshake.
  ///   - preface: What the connection sent of itself before the session, as a remark tells it.
  ///   - redactor: Leaves the secrets out of what is recorded and shown.
  ///   - recorder: Keeps what happens; nil to keep nothing.
  ///   - started: The moment that the times count from.
  ///   - publish: Is told every event as it was recorded, in the order of the recording.
  ///   - hear: Is told what the server sends just as it came, secrets included, before it is
  ///     recorded.
  package init(
    over connection: Connection, isLMTP: Bool, tls: TLSClientConfiguration,
    preface: String? = nil, redactor: Redactor, recorder: sending RecordingFile?,
    started: Timestamp? = nil, publish: @escaping @Sendable ([TimedEvent]) -> Void = { _ in },
    hear: @escaping @Sendable ([UInt8]) -> Void = { _ in }
  ) {
    self.connection = connection
    self.tls = tls
    self.preface = preface
    self.redactor = redactor
    self.recorder = recorder
    self.started = started
    self.publish = publish
    self.hear = hear
    session = Session(isLMTP: isLMTP)
  }

  /// What happens next; nil once the connection has ended. It throws what
  /// `Connection.next(timeout:)` throws, and what keeps a handshake from beginning.
  package func next(timeout: Duration? = nil) async throws(ConnectionError) -> Happening? {
    if let failure {
      self.failure = nil
      throw failure
    }
    if let surplusLimit, surplus > surplusLimit {
      // Told once: what was read ahead still comes.
      self.surplusLimit = nil
      happenings += 1
      await connection.allowNoMore()
      return .flooded
    }
    guard let event = try await connection.next(timeout: timeout) else { return nil }
    happenings += 1
    switch event {
    case .event(let timed):
      if case .received(let octets) = timed.event { hear(octets) }
      var moments = take(timed)
      if case .opened = timed.event, let preface {
        self.preface = nil
        moments += note(preface)
      }
      await react(to: moments)
      if case .secured = timed.event { server?.secured() }
      if case .received(let octets) = timed.event {
        isLineOpen = octets.last != Octet.lf
        moments += await answer(octets)
      }
      return .moments(moments)
    case .verificationFailed(let facts):
      return .verificationFailed(facts)
    case .flooded where server != nil:
      // A client may send as much as it likes, as long as it is answered.
      await connection.allowMore()
      return .moments([])
    case .flooded:
      return .flooded
    }
  }

  /// Records and folds octets that the client is about to send, and returns what is seen of them.
  /// `transmit` has to follow; no reply can overtake what was recorded before. Behind the end of
  /// the connection nothing is sent any more, and nothing recorded.
  package func record(_ octets: [UInt8]) -> [Moment] {
    surplus = 0
    surplusLimit = Self.usualSurplus
    return take(TimedEvent(at: connection.now, .sent(octets)))
  }

  /// Sends octets that were recorded. It throws `silent` if the server does not take them in
  /// time, and then nothing but `close` makes sense.
  package func transmit(_ octets: [UInt8], timeout: Duration) async throws(ConnectionError) {
    await connection.allowMore()
    if session.isSwapped, case .tlsPending = session.state {
      return try await beginTLS(behind: octets)
    }
    let connection = connection
    let sending = Task { () -> Result<Void, ConnectionError> in
      do throws(ConnectionError) {
        return .success(try await connection.send(octets))
      } catch {
        return .failure(error)
      }
    }
    let timer = Task {
      try await Task.sleep(for: timeout)
      sending.cancel()
    }
    defer { timer.cancel() }
    do throws(ConnectionError) {
      try await sending.value.get()
    } catch {
      throw error == .cancelled ? .silent(after: timeout) : error
    }
  }

  /// Adds a person's remark, unless the connection has ended.
  package func note(_ text: String) -> [Moment] {
    take(TimedEvent(at: connection.now, .note(text)))
  }

  /// Decides about a certificate that failed verification.
  package func answerVerification(accept: Bool) async {
    await connection.answerVerification(accept: accept)
  }

  /// What a login can be bound by, the way to use first; nothing without TLS.
  package var channelBindings: [ChannelBinding] {
    get async { await connection.channelBindings }
  }

  /// Whether the client has a certificate to show in the handshake.
  package var hasClientCertificate: Bool { tls.clientCertificateFile != nil }

  /// Lets the server send as much again as it may unasked.
  package func allowMore() async {
    surplusLimit = nil
    await connection.allowMore()
  }

  /// Begins the end of the connection; `next` tells what still comes, and the end.
  package func close(by cause: Closing.Cause = .client) async {
    await connection.close(by: cause)
  }

  /// What became of the recording, told once: it is impossible to go on with it.
  package func takeRecordingTrouble() -> RecordingError? {
    defer { recordingTrouble = nil }
    return recordingTrouble
  }

  private func take(_ event: TimedEvent) -> [Moment] {
    // Who sends and who hears of the end are not the same: an end stays the last that is told.
    guard session.closing == nil else { return [] }
    var event = event
    // An answer that arrived while something was being sent must not stand behind it with an
    // earlier time.
    lastInstant = max(lastInstant, event.at ?? lastInstant)
    event.at = lastInstant
    var moments: [Moment] = []
    let safeEvents = redactor.redact(event)
    for safe in safeEvents {
      keep(safe)
      session.apply(safe.event, at: safe.at) { observation, session in
        moments.append(Moment(observation: observation, session: session))
      }
    }
    if !safeEvents.isEmpty { publish(safeEvents) }
    for moment in moments {
      unanswered.take(moment.observation)
      note(moment.observation)
    }
    if !session.isSwapped { server = nil }
    return moments
  }

  private func note(_ observation: Observation) {
    guard let reply = observation.reply else { return }
    if case .reply(_, to: nil) = observation.kind, observation.sender == .server { surplus += 1 }
    isAnswered = isAnswered || reply.code != nil
    hasFarewell = hasFarewell || reply.code == 221 || reply.code == 421
    if case .rejected = session.state { hasFarewell = true }
  }

  private func keep(_ event: TimedEvent) {
    do {
      try recorder?.append(event)
    } catch {
      recordingTrouble = error
      recorder = nil
    }
  }

  /// What the fold asks of the connection: a handshake, or its end.
  private func react(to moments: [Moment]) async {
    for moment in moments {
      if case .injected = moment.observation.kind {
        await connection.close()
        return
      }
    }
    guard case .tlsPending = session.state, moments.last?.session.state == .tlsPending,
      !session.isSwapped
    else { return }
    do {
      try await connection.startTLS(tls)
    } catch {
      failure = error
    }
  }
}
