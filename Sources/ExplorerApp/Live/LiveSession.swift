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
    case flooded(octets: Int)
  }

  /// The session as it stands.
  package private(set) var session: Session
  /// Where the recording is, if there is one.
  package var recordingPath: String? { recorder?.path }

  private let connection: Connection
  private let tls: TLSClientConfiguration
  private var redactor: Redactor
  private var recorder: RecordingFile?
  private var recordingTrouble: RecordingError?
  private var lastInstant = Instant(microseconds: 0)

  /// A session over an open connection.
  ///
  /// - Parameters:
  ///   - connection: Nobody else may ask it for events.
  ///   - tls: What STARTTLS brings to its handshake.
  ///   - redactor: Leaves the secrets out of what is recorded and shown.
  ///   - recorder: Keeps what happens; nil to keep nothing.
  package init(
    over connection: Connection, isLMTP: Bool, tls: TLSClientConfiguration,
    redactor: Redactor, recorder: sending RecordingFile?
  ) {
    self.connection = connection
    self.tls = tls
    self.redactor = redactor
    self.recorder = recorder
    session = Session(isLMTP: isLMTP)
  }

  /// What happens next; nil once the connection has ended. It throws what
  /// `Connection.next(timeout:)` throws.
  package func next(timeout: Duration? = nil) async throws(ConnectionError) -> Happening? {
    guard let event = try await connection.next(timeout: timeout) else { return nil }
    switch event {
    case .event(let timed):
      let moments = take(timed)
      try await react(to: moments)
      return .moments(moments)
    case .verificationFailed(let facts):
      return .verificationFailed(facts)
    case .flooded(let octets):
      return .flooded(octets: octets)
    }
  }

  /// Sends octets of the client, and returns what was seen of them. They are recorded and folded
  /// before they go out, so that no reply can overtake them.
  package func send(_ octets: [UInt8]) async throws(ConnectionError) -> [Moment] {
    let moments = take(TimedEvent(at: connection.now, .sent(octets)))
    await connection.allowMore()
    try await connection.send(octets)
    return moments
  }

  /// Adds a person's remark.
  package func note(_ text: String) -> [Moment] {
    take(TimedEvent(at: connection.now, .note(text)))
  }

  /// Decides about a certificate that failed verification.
  package func answerVerification(accept: Bool) async {
    await connection.answerVerification(accept: accept)
  }

  /// Lets the server send as much again as it may unasked.
  package func allowMore() async { await connection.allowMore() }

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
    var event = event
    // An answer that arrived while something was being sent must not stand behind it with an
    // earlier time.
    lastInstant = max(lastInstant, event.at ?? lastInstant)
    event.at = lastInstant
    var moments: [Moment] = []
    for safe in redactor.redact(event) {
      record(safe)
      session.apply(safe.event, at: safe.at) { observation, session in
        moments.append(Moment(observation: observation, session: session))
      }
    }
    return moments
  }

  private func record(_ event: TimedEvent) {
    do {
      try recorder?.append(event)
    } catch {
      recordingTrouble = error
      recorder = nil
    }
  }

  /// What the fold asks of the connection: a handshake, or its end.
  private func react(to moments: [Moment]) async throws(ConnectionError) {
    for moment in moments {
      if case .injected = moment.observation.kind {
        await connection.close()
        return
      }
    }
    if case .tlsPending = session.state, moments.last?.session.state == .tlsPending {
      try await connection.startTLS(tls)
    }
  }
}
