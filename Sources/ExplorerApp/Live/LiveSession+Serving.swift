package import SMTPCore
import SMTPTransport
import TLSEngine

/// Answering for a person, once client and server have changed places (TURN, ATRN).
extension LiveSession {
  /// How long the other side may take nothing of what is answered (RFC 5321 §4.5.3.2.7).
  private static let patience: Duration = .seconds(300)

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
    server?.receive(octets[...])
    return await carryOut()
  }

  /// Does what the built-in server asks for.
  private func carryOut(closingBy cause: Closing.Cause = .client) async -> [Moment] {
    var moments: [Moment] = []
    var isClosing = false
    while let action = server?.next() {
      switch action {
      case .send(let octets):
        moments += record(octets)
        replies.append(octets)
      case .deliver:
        takenMessages += 1
        server?.delivered(as: "message-\(takenMessages)")
      case .wait(let seconds):
        try? await Task.sleep(for: .seconds(seconds))
      case .content, .discardContent:
        // The fold has what arrives.
        break
      case .findWaiting:
        // Neither ETRN nor ATRN nor TURN is offered: nothing waits here.
        server?.found([])
      case .keepWaiting:
        break
      case .startTLS:
        // The reply that was recorded makes the fold wait for it, and sending that begins it.
        break
      case .close:
        isClosing = true
      }
    }
    await sendReplies()
    if isClosing { await connection.close(by: cause) }
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
  }
}
