import SMTPCore

/// A part of a text in which a session is told: a line, or something inside of one.
struct ImportedPart {
  /// What a part tells.
  enum Told {
    /// A line of the wire.
    case turn(Turn)
    /// A connection, of which the next turn tells whether it was greeted.
    case opened(Opening)
    /// TLS is up; further facts may follow before the next turn.
    case tls(TLSFacts)
    /// Anything else that happened.
    case event(SessionEvent)
    /// The message, which the text does not hold, and its octets where it tells them.
    case message(octets: Int?)
    /// So many microseconds went by before what is told next.
    case pause(Int64)
    /// The program's talk, which is no part of the session.
    case remark(ArraySlice<UInt8>)
    /// What was not understood.
    case other(ArraySlice<UInt8>)
  }

  /// What is told.
  var told: Told
  /// The line of the text, from 1.
  var line: Int
  /// When it happened, where the text has times.
  var at: Instant?

  /// Something told on a line.
  init(_ told: Told, line: Int, at: Instant? = nil) {
    self.told = told
    self.line = line
    self.at = at
  }

  /// The turn, where it is one; a stage direction is none.
  var turn: Turn? {
    if case .turn(let turn) = told, !turn.isStageDirection { turn } else { nil }
  }

  /// The parts with what is told of one connection in several places told in the first of them.
  static func joined(_ parts: [ImportedPart]) -> [ImportedPart] {
    var joined: [ImportedPart] = []
    var opening: (place: Int, facts: Opening)?
    var security: (place: Int, facts: TLSFacts)?
    for part in parts {
      switch part.told {
      case .opened(let facts):
        if let known = opening {
          opening = (known.place, known.facts.filled(with: facts))
          joined[known.place].told = .opened(known.facts.filled(with: facts))
          continue
        }
        opening = (joined.count, facts)
      case .tls(let facts):
        if let known = security {
          security = (known.place, known.facts.filled(with: facts))
          joined[known.place].told = .tls(known.facts.filled(with: facts))
          continue
        }
        security = (joined.count, facts)
      case .turn, .event(.closed):
        opening = nil
        security = nil
      case .event, .message, .pause, .remark, .other:
        break
      }
      joined.append(part)
    }
    return joined
  }
}
