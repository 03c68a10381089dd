import ExplorerUI
import SMTPCore

/// What of one session is held, and what is secret in it.
struct HoldGate {
  let number: Int
  let hold: ProxyHold
  /// What the client has said and what has not gone on yet.
  var pieces = HeldPieces()
  /// Whether a login was begun, so that a line that is no command may be a late answer to it.
  private var isBehindAuth = false

  init(number: Int, _ hold: ProxyHold) {
    self.number = number
    self.hold = hold
  }

  /// A line as it is held: without its end, and without what is secret.
  mutating func command(_ line: [UInt8], in session: Session) -> HeldCommand {
    var octets = line
    if octets.last == Octet.lf { octets.removeLast() }
    if octets.last == Octet.cr { octets.removeLast() }
    let command = Command(WireLine(octets: octets, length: line.count, ending: .crlf))
    var isResponse = false
    if case .auth = session.state { isResponse = true }
    let isLate = isBehindAuth && command.verb == nil && octets != [Octet.asterisk]
    switch command.verb {
    case .auth?, .xExps?: isBehindAuth = true
    case nil: break
    default: isBehindAuth = false
    }
    let isSecret = isLate || command.clearOctets(isResponse: isResponse) != nil
    return isSecret
      ? HeldCommand(octets: [], secretOctets: line.count) : HeldCommand(octets: octets)
  }
}
