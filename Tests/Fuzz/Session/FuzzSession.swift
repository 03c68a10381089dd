import SMTPCore

/// Any events, in any pieces: the session neither traps nor hangs, and the pieces do not matter.
///
/// An input is readable: each event begins with the octet 0x1E and a letter (`Case.init`), and its
/// text goes up to the next 0x1E.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let events = input.split(separator: 0x1E).compactMap(SessionEvent.init(fuzz:))
  let whole = Fold(events)
  let pieces = Fold(events.flatMap(\.octetByOctet))
  precondition(whole.states == pieces.states, "states depend on the pieces")
  precondition(whole.observations == pieces.observations, "observations depend on the pieces")
  precondition(whole.session == pieces.session, "the session depends on the pieces")
  return 0
}

/// What came of folding events.
private struct Fold {
  var observations: [Observation] = []
  var states: [StateName] = []
  var session = Session()

  init(_ events: [SessionEvent]) {
    var session = Session()
    for event in events {
      session.apply(event, at: nil) { take($0, $1) }
    }
    session.finish { take($0, $1) }
    self.session = session
  }

  private mutating func take(_ observation: Observation, _ session: Session) {
    var observation = observation
    precondition(observation.index == observations.count, "observations are numbered in order")
    for suggestion in session.suggestions() { precondition(!suggestion.template.isEmpty) }
    switch observation.kind {
    case .opened: break
    // A recording may go on with TLS behind plaintext that broke it.
    case .secured where session.closing == nil: break
    default:
      if states.last == .closed {
        precondition(session.stateName == .closed, "a closed session went on")
      }
    }
    // How much of it is seen depends on the socket: the rest is thrown away unseen.
    if case .injected = observation.kind {
      observation.kind = .injected(octets: 0, beginning: [])
    }
    observations.append(observation)
    states.append(session.stateName)
  }
}

extension SessionEvent {
  /// Reads one event of an input; nil where its letter is none.
  fileprivate init?(fuzz text: ArraySlice<UInt8>) {
    guard let letter = text.first else { return nil }
    let octets = Array(text.dropFirst())
    switch Unicode.Scalar(letter) {
    case "S": self = .received(octets)
    case "C": self = .sent(octets)
    case "o": self = .opened(Opening(isGreeted: !octets.isEmpty))
    case "x": self = .closed(Closing(by: octets.isEmpty ? .server : .client))
    case "t": self = .secured(TLSFacts())
    case "f": self = .securingFailed(reason: "no")
    case "l": self = .securityLayer
    case "e": self = .turnEnded
    case "k": self = .chunk(octets)
    case "r":
      let label = String(decoding: octets, as: UTF8.self)
      self = .redacted(Redaction(side: .client, label: label, octets: octets.count * 100))
    case "R": self = .redacted(Redaction(side: .server, label: "echo", octets: octets.count))
    case "n": self = .note(String(decoding: octets, as: UTF8.self))
    default: return nil
    }
  }

  fileprivate var octetByOctet: [SessionEvent] {
    switch self {
    case .received(let octets): octets.map { .received([$0]) }
    case .sent(let octets): octets.map { .sent([$0]) }
    default: [self]
    }
  }
}
