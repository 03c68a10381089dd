import ExplorerUI
import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import TLSEngine

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
  let guide: Guide
  let witness: any ProxyWitness
  /// Holds the client's commands where the person asks for it; nil where nobody can.
  var gate: HoldGate?

  /// Carries until one of the two is gone; gives back what kept the server from being reached, or
  /// broke off TLS with it.
  func run() async -> Trouble? {
    defer { witness.end() }
    let hearing = HeardOctets()
    do throws(Trouble) {
      let open = try await OpenSession(
        request, publish: { [witness] in witness.publish($0) }, hear: { hearing.add($0) })
      witness.reached(started: open.started, recording: await open.live.recordingPath)
      if let trouble = open.recordingTrouble { witness.tell(trouble) }
      let trouble = await carry(open, hearing)
      await open.end()
      return trouble
    } catch {
      witness.tell(error)
      await refuse()
      return error
    }
  }

  private func carry(_ open: OpenSession, _ hearing: HeardOctets) async -> Trouble? {
    await withTaskGroup(of: Trouble?.self) { group in
      group.addTask {
        await carryClient(to: open.live, hearing)
        return nil
      }
      let trouble = await carryServer(open, hearing)
      group.cancelAll()
      return trouble
    }
  }

  private func carryClient(to live: LiveSession, _ hearing: HeardOctets) async {
    var gate = gate
    gate.map { $0.hold.begin($0.number) }
    defer { gate.map { $0.hold.end($0.number) } }
    followLeaving(hearing)
    while let said = await client.next() {
      switch said {
      case .octets(let octets) where hearing.awaitsHandshake:
        await note(.plaintextDropped(octets: octets.count), live)
      case .octets(let octets):
        gate?.pieces.add(octets)
        let isTaken =
          if gate == nil { await pass(octets, to: live, hearing) } else {
            await carryHeld(&gate, to: live, hearing)
          }
        guard isTaken else { return await live.close() }
      case .plaintext(let count): await note(.plaintextDropped(octets: count), live)
      case .secured(let facts):
        hearing.takeHandshake()
        witness.secured(facts)
      case .securingFailed(let error): await note(ProxyRemark(error), live)
      }
    }
    if let rest = gate?.pieces.takeRest(), !rest.isEmpty {
      _ = await pass(rest, to: live, hearing)
    }
    // It may have shut its side down and still wait for the replies.
    await hearAll(live, hearing)
    await live.close()
  }

  private func followLeaving(_ hearing: HeardOctets) {
    client.whenLeaving { [gate, witness] farewell in
      switch farewell {
      case .silent: witness.fellSilent()
      case .gone:
        hearing.finish()
        if let gate { gate.hold.leave(gate.number) }
      }
    }
  }

  /// Has octets of the client go on to the server; false where it takes no more. What stands behind
  /// a STARTTLS waits until that is answered.
  func pass(_ octets: [UInt8], to live: LiveSession, _ hearing: HeardOctets) async -> Bool {
    var rest = octets[...]
    while !rest.isEmpty {
      let end = TLSRequest.end(in: rest, behind: await live.session)
      let part = Array(rest[..<(end ?? rest.endIndex)])
      guard await transmit(part, to: live, hearing) else { return false }
      guard let end else { return true }
      await hearAll(live, hearing)
      rest = rest[end...]
    }
    return true
  }

  private func transmit(
    _ octets: [UInt8], to live: LiveSession, _ hearing: HeardOctets
  ) async -> Bool {
    // Looked at in the moment of recording: what goes out behind a yes to STARTTLS would go out
    // under TLS.
    let moments = await live.record(octets) { session in
      session.state != .tlsPending && !hearing.awaitsHandshake
    }
    guard let moments else {
      await note(.plaintextDropped(octets: octets.count), live)
      return true
    }
    witness.show(moments)
    do throws(ConnectionError) {
      try await live.transmit(octets, timeout: Self.patience)
      return true
    } catch {
      return false
    }
  }

  /// Tells what happened beside what the two say, in the recording too.
  func note(_ remark: ProxyRemark, _ live: LiveSession) async {
    witness.show(await live.note(guide.text(remark)))
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
        if let lost = await live.takeRecordingTrouble() { witness.tell(Trouble(lost)) }
        hearing.endTurn()
      }
    } catch {
      trouble = trouble ?? Trouble(error, place: open.place)
    }
    if hearing.isHeld { await client.send(Self.noTLS) }
    if let trouble { witness.tell(trouble) }
    client.close()
    return trouble
  }

  /// The server took what it was asked for, so that there is no way back with it.
  private static let noTLS = Array(
    ("454 4.7.0 TLS with the server behind this proxy failed\r\n"
      + "421 4.4.2 This proxy has lost the server behind it\r\n").utf8)

  /// Carries what the server has said; gives back what has broken off TLS with it.
  private func carry(
    _ moments: [Moment], _ hearing: HeardOctets, _ place: String
  ) async -> Trouble? {
    witness.show(moments)
    var trouble: Trouble?
    for moment in moments {
      switch moment.observation.kind {
      case .secured where hearing.isHeld:
        await client.send(hearing.take(), thenStartsTLS: true)
      case .securingFailed(let reason):
        trouble = .tlsFailed(place: place, reason: reason)
      case .reply(_, let answered?) where answered.verb == .starttls:
        guard moment.session.state == .tlsPending else { break }
        hearing.hold()
        // What the client said before it can go nowhere any more.
        if let gate { gate.hold.settle(gate.number, .drop) }
      default: break
      }
    }
    guard !hearing.isHeld else { return trouble }
    let octets = hearing.take()
    if !octets.isEmpty { await client.send(octets) }
    return trouble
  }

  private static let noServer = Array(
    "421 4.4.1 The server behind this proxy cannot be reached\r\n".utf8)

  /// Tells the client that there is no server, and shows what it hears of that.
  private func refuse() async {
    var session = Session(isLMTP: request.target.isLMTP)
    var moments: [Moment] = []
    let events = [
      SessionEvent.opened(client.opening), .received(Self.noServer), .closed(Closing(by: .server)),
    ].map { TimedEvent(at: nil, $0) }
    for event in events {
      session.apply(event.event, at: event.at) { observation, session in
        moments.append(Moment(observation: observation, session: session))
      }
    }
    witness.publish(events)
    witness.show(moments)
    await client.send(Self.noServer)
    client.close()
  }
}

extension ProxyRemark {
  /// Why TLS with a client did not come about.
  fileprivate init(_ error: TLSError) {
    if case .notTLS = error {
      self = .handshakeMissing
    } else {
      self = .clientTLSFailed(reason: error.sentencePart)
    }
  }
}
