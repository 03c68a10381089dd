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
      if hearing.isHeld, !open.pieces.rest.isEmpty {
        // What came along with STARTTLS must not be taken for what comes under TLS.
        await note(.plaintextDropped(octets: open.pieces.takeRest().count), live)
        gate = open
      }
      guard open.hold.isOn else {
        let octets = open.pieces.takeRest()
        gate = open
        return octets.isEmpty ? true : await pass(octets, to: live)
      }
      let session = await live.session
      guard let piece = open.pieces.next(in: session) else { return true }
      let isTaken: Bool
      switch piece {
      case .content(let octets): isTaken = await pass(octets, to: live)
      case .line(let line): isTaken = await hold(line, &open, session, live)
      }
      gate = open
      guard isTaken else { return false }
    }
    return true
  }

  /// Holds a line, and does with it what the person says.
  private func hold(
    _ line: [UInt8], _ gate: inout HoldGate, _ session: Session, _ live: LiveSession
  ) async -> Bool {
    let command = gate.command(line, in: session)
    let words = command.secretOctets == nil ? VisibleText.string(command.octets) : nil
    witness.held(command)
    let verdict = await gate.hold.verdict(gate.number)
    witness.held(nil)
    switch verdict {
    case .pass(nil):
      let rest = command.asksForTLS ? gate.pieces.takeRest() : []
      if !rest.isEmpty { await note(.plaintextDropped(octets: rest.count), live) }
      return await pass(line, to: live)
    case .pass(let edited?):
      await note(.edited(words), live)
      return await pass(edited + [Octet.cr, Octet.lf], to: live)
    case .drop:
      let isGone = gate.hold.isGone(gate.number)
      await note(isGone ? .leftWhileHeld(words) : .dropped(words), live)
    case .answer(let reply):
      await note(.answered(words, reply: VisibleText.string(reply)), live)
      await client.send(reply + [Octet.cr, Octet.lf])
    }
    return true
  }
}
