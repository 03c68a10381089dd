import SMTPCore
import SMTPGuide

extension TLSDemand {
  /// Why octets with any number of commands may not be sent now; nil if they may.
  func objection(to octets: [UInt8], in session: Session) -> Trouble? {
    guard self != .auto, !session.isInContent else { return nil }
    if case .auth = session.state { return nil }
    for line in octets.split(separator: Octet.lf) {
      let line = line.last == Octet.cr ? line.dropLast() : line
      let verb = Command(
        WireLine(octets: Array(line), length: line.count + 2, ending: .crlf)
      ).verb
      if let objection = objection(to: verb, in: session) { return objection }
      // What follows is content.
      if verb == .bdat { return nil }
    }
    return nil
  }
}
