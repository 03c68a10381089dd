package import SMTPCore
import SMTPTransport
import TLSEngine

/// Answering for a person, once client and server have changed places (TURN, ATRN).
extension LiveSession {
  /// How long the other side may take nothing of what is answered (RFC 5321 §4.5.3.2.7).
  private static let patience: Duration = .seconds(300)

  /// How many octets the built-in server takes in one session: what came is kept in memory.
  private static let mostOctets = 64 << 20

  /// Whether the other side has sent more than the built-in server keeps.
  var isOverrun: Bool { givenOctets > Self.mostOctets }

  /// Whether the built-in server answers.
  package var isServing: Bool { server != nil }

  /// Lets the built-in server answer from this moment on, what waits first, and returns what was
  /// seen of its answers. It goes on until the session ends, or `stopServing`.
  ///
  /// - Parameter name: What the server calls itself.
  package func serve(as name: String) async throws(TakeoverObstacle) -> [Moment] {
    guard server == nil else { return [] }
    if isLineOpen, !session.isInContent { throw .lineUnfinished }
    server = try ServerSession(
      takingOver: session, unanswered, scenario: .swapped(domain: name),
      authenticator: NoAuthenticator())
    return await carryOut()
  }

  /// Leaves the answers to the person again.
  package func stopServing() {
    server = nil
  }

  /// Ends the session with a client that has said nothing for too long: 421, then the connection
  /// closes (RFC 5321 §3.8, §4.5.3.2.7). It returns what was seen of that.
  ///
  /// - Parameter name: What the server calls itself, where a person has answered so far.
  package func giveUpClient(as name: String) async -> [Moment] {
    guard session.isSwapped, session.state != .closed else { return [] }
    if server == nil {
      server = ServerSession(
        scenario: .swapped(domain: name), authenticator: NoAuthenticator())
    }
    server?.timeOut()
    return await carryOut(closingBy: .timeout)
  }

  /// Has the built-in server answer octets of the other side; what they hold is recorded already.
  func answer(_ octets: [UInt8]) async -> [Moment] {
    guard server != nil else { return [] }
    givenOctets = givenOctets.addingClamped(octets.count)
    if isOverrun {
      server?.overrun()
    } else {
      server?.receive(octets[...])
    }
    return await carryOut()
  }

  /// Begins the end of the connection once what the built-in server says has gone out.
  func closeBehindReplies() async {
    if isReplying {
      closingBehindReplies = closingBehindReplies ?? .client
    } else {
      await connection.close()
    }
  }

  /// The whole content of the next message that the built-in server has taken; nil where none is
  /// left. The fold keeps the beginning of a long one only.
  func nextTakenContent() -> [UInt8]? {
    takenContents.isEmpty ? nil : takenContents.removeFirst()
  }

  /// Does what the built-in server asks for.
  private func carryOut(closingBy cause: Closing.Cause = .client) async -> [Moment] {
    var moments: [Moment] = []
    while let action = server?.next() {
      switch action {
      case .send(let octets):
        moments += record(octets)
        replies.append(octets)
      case .deliver:
        takenMessages += 1
        takenContents.append(arriving)
        arriving = []
        server?.delivered(as: "message-\(takenMessages)")
      case .wait(let seconds):
        try? await Task.sleep(for: .seconds(seconds))
      case .content(let octets):
        arriving += octets
      case .discardContent:
        arriving = []
      case .findWaiting:
        // Neither ETRN nor ATRN nor TURN is offered: nothing waits here.
        server?.found([])
      case .keepWaiting:
        break
      case .startTLS:
        // The reply that was recorded makes the fold wait for it, and sending that begins it.
        break
      case .close:
        closingBehindReplies = cause
      }
    }
    await sendReplies()
    return moments
  }

  /// Sends the reply to STARTTLS, and behind it lets the other side begin the handshake, with a
  /// certificate for this session alone.
  func beginTLS(behind reply: [UInt8]) async throws(ConnectionError) {
    let certificate: ThrowawayCertificate
    do {
      certificate = try ThrowawayCertificate.make(names: ["localhost"])
    } catch {
      throw .badTLSSettings(error)
    }
    try await connection.startTLS(asServer: TLSServerConfiguration(certificate), behind: reply)
  }

  private func sendReplies() async {
    guard !isReplying else { return }
    isReplying = true
    defer { isReplying = false }
    while !replies.isEmpty {
      let octets = replies.flatMap(\.self)
      replies = []
      do {
        try await transmit(octets, timeout: Self.patience)
      } catch .silent {
        await connection.close(by: .timeout)
      } catch .badTLSSettings {
        await connection.close()
      } catch {
        // The end of the connection is told where it is followed.
        return
      }
    }
    // Whoever came while another was sending has left the end to him.
    if let cause = closingBehindReplies { await connection.close(by: cause) }
  }
}
