import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport

/// One client of a proxy, and the session that is held for it with the real server.
///
/// Octets go on as they come. TLS ends here on both sides: once the server has said yes to STARTTLS
/// its handshake is done first, so that the client hears yes only where there is TLS on the whole
/// way.
struct ProxySession: Sendable {
  /// How long the server may take to accept what the client sends.
  private static let patience: Duration = .seconds(600)

  let client: RelayedClient
  let request: SessionRequest
  let log: ProxyLog

  /// Carries until one of the two is gone; gives back what kept the server from being reached, or
  /// broke off TLS with it.
  func run() async -> Trouble? {
    let hearing = HeardOctets()
    do throws(Trouble) {
      let open = try await OpenSession(request, hear: { hearing.add($0) })
      if let trouble = open.recordingTrouble { log.tell(trouble) }
      let trouble = await carry(open, hearing)
      await open.end()
      return trouble
    } catch {
      log.tell(error)
      await refuse("421 4.4.1 The server behind this proxy cannot be reached\r\n")
      return error
    }
  }

  private func carry(_ open: OpenSession, _ hearing: HeardOctets) async -> Trouble? {
    await withTaskGroup(of: Trouble?.self) { group in
      group.addTask {
        await carryClient(to: open.live)
        return nil
      }
      let trouble = await carryServer(open, hearing)
      group.cancelAll()
      return trouble
    }
  }

  private func carryClient(to live: LiveSession) async {
    while let octets = await client.next() {
      log.show(await live.record(octets))
      do throws(ConnectionError) {
        try await live.transmit(octets, timeout: Self.patience)
      } catch {
        break
      }
    }
    await live.close()
  }

  private func carryServer(_ open: OpenSession, _ hearing: HeardOctets) async -> Trouble? {
    let live = open.live
    var trouble: Trouble?
    do throws(ConnectionError) {
      while let happening = try await live.next() {
        switch happening {
        case .verificationFailed: await live.answerVerification(accept: false)
        case .flooded: await live.allowMore()
        case .moments(let moments):
          if let broken = await carry(moments, hearing, open.place) { trouble = broken }
        }
        if let lost = await live.takeRecordingTrouble() { log.tell(Trouble(lost)) }
      }
    } catch {
      trouble = trouble ?? Trouble(error, place: open.place)
    }
    if hearing.isHeld { await client.send(Self.noTLS) }
    if let trouble { log.tell(trouble) }
    client.close()
    return trouble
  }

  private static let noTLS = Array(
    "454 4.7.0 TLS with the server behind this proxy failed\r\n".utf8)

  /// Carries what the server has said; gives back what has broken off TLS with it.
  private func carry(
    _ moments: [Moment], _ hearing: HeardOctets, _ place: String
  ) async -> Trouble? {
    log.show(moments)
    var trouble: Trouble?
    for moment in moments {
      switch moment.observation.kind {
      case .secured where hearing.isHeld:
        await client.send(hearing.take(), thenStartsTLS: true)
      case .securingFailed(let reason):
        trouble = .tlsFailed(place: place, reason: reason)
      case .reply(_, let answered?) where answered.verb == .starttls:
        hearing.isHeld = moment.session.state == .tlsPending
      default: break
      }
    }
    guard !hearing.isHeld else { return trouble }
    let octets = hearing.take()
    if !octets.isEmpty { await client.send(octets) }
    return trouble
  }

  private func refuse(_ reply: String) async {
    await client.send(Array(reply.utf8))
    client.close()
  }
}
