import ExplorerUI
import PracticeServer
import SMTPCore
import SMTPGuide

/// Holding what a client says until the person has decided about it.
extension ProxySession {
  /// Carries what waits at the gate; false where the server takes no more.
  func carryHeld(
    _ gate: inout HoldGate?, to live: LiveSession, _ hearing: HeardOctets
  ) async -> Bool {
    while var open = gate {
      // What came along with STARTTLS must not be taken for what comes under TLS.
      if hearing.awaitsHandshake { await dropRest(of: &open, live) }
      guard open.hold.isOn else {
        let octets = open.pieces.takeRest()
        gate = open
        return octets.isEmpty ? true : await pass(octets, to: live, hearing)
      }
      let piece = open.pieces.next(in: await live.session, isInLine: await live.isInClientLine)
      let isTaken: Bool
      switch piece {
      case .content(let octets)?: isTaken = await pass(octets, to: live, hearing)
      case .line(let line)?: isTaken = await hold(line, &open, live, hearing)
      case nil:
        gate = open
        return true
      }
      gate = open
      guard isTaken else { return false }
    }
    return true
  }

  /// Waits until the client has heard all that the server owes it; no longer where either is gone.
  func hearAll(_ live: LiveSession, _ hearing: HeardOctets) async {
    repeat {
      let isOwed = await live.session.isReplyOutstanding
      let happenings = await live.happenings
      if !isOwed, hearing.carried >= happenings { return }
    } while await hearing.nextTurn()
  }

  /// Holds a line, and does with it what the person says.
  private func hold(
    _ line: [UInt8], _ gate: inout HoldGate, _ live: LiveSession, _ hearing: HeardOctets
  ) async -> Bool {
    let command = HeldCommand(line: line, isSecret: await live.isSecret(line))
    let verdict = await gate.hold.verdict(gate.number) { witness.held(command) }
    witness.held(nil)
    guard !hearing.awaitsHandshake else {
      await note(.plaintextDropped(octets: line.count), live)
      return true
    }
    if case .pass(let edited) = verdict {
      if command.asksForTLS { await dropRest(of: &gate, live) }
      guard let edited else { return await pass(line, to: live, hearing) }
      await note(.edited(command.words), live)
      let isTaken = await pass(edited + [Octet.cr, Octet.lf], to: live, hearing)
      await live.withhold(line)
      return isTaken
    }
    if case .answer = verdict { await hearAll(live, hearing) }
    switch verdict {
    case .answer(let reply) where !gate.hold.isGone(gate.number):
      await note(.answered(command.words, reply: VisibleText.string(reply)), live)
      await client.send(reply + [Octet.cr, Octet.lf])
    default:
      let isGone = gate.hold.isGone(gate.number)
      await note(isGone ? .leftWhileHeld(command.words) : .dropped(command.words), live)
    }
    gate.pieces.leaveOut(command.chunkOctets)
    await live.withhold(line)
    return true
  }

  private func dropRest(of gate: inout HoldGate, _ live: LiveSession) async {
    let rest = gate.pieces.takeRest()
    guard !rest.isEmpty else { return }
    await note(.plaintextDropped(octets: rest.count), live)
  }
}

extension HeldCommand {
  /// What is held of a line, its end included.
  fileprivate init(line: [UInt8], isSecret: Bool) {
    var octets = line
    if octets.last == Octet.lf { octets.removeLast() }
    if octets.last == Octet.cr { octets.removeLast() }
    if isSecret {
      self.init(octets: [], secretOctets: line.count)
    } else {
      self.init(octets: octets)
    }
  }

  /// It as remarks name it; nil where it is secret.
  fileprivate var words: String? { secretOctets == nil ? VisibleText.string(octets) : nil }
}
