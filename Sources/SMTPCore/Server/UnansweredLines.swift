/// What the client has said and nobody has answered, and how it introduced itself: what a server
/// has to know to go on where somebody else stops answering.
package struct UnansweredLines: Hashable, Sendable {
  /// How many lines are kept.
  static let limit = 1_000

  private struct Line: Hashable, Sendable {
    var index: Int
    /// Nil for what is no command: content, or the answer to a challenge.
    var command: Command?
  }

  /// The last introduction that was accepted.
  package private(set) var hello: Hello?
  /// Whether there were more lines than are kept.
  private(set) var isOverrun = false
  private var lines: [Line] = []
  private var isSwapped = false

  /// Nothing said yet.
  package init() {}

  /// Takes notice of what was seen.
  package mutating func take(_ observation: Observation) {
    if observation.isSwapped != isSwapped || observation.startsAnew {
      self = UnansweredLines()
      isSwapped = observation.isSwapped
    }
    switch observation.kind {
    case .command(let command): append(Line(index: observation.index, command: command))
    case .response, .message: append(Line(index: observation.index))
    case .reply(let reply, let answered?): answer(reply, answered)
    default: break
    }
  }

  /// The lines as they went over the wire; nil if one of them is no command, or was not kept whole.
  var octets: [UInt8]? {
    var octets: [UInt8] = []
    for line in lines {
      guard let command = line.command, command.redactedOctets == nil, command.line.omitted == 0
      else { return nil }
      octets += command.line.octets
      octets += command.line.ending == .crlf ? [Octet.cr, Octet.lf] : [Octet.lf]
    }
    return octets
  }

  /// Whether something of a message waits.
  var hasContent: Bool { lines.contains { $0.command == nil } }

  private mutating func append(_ line: Line) {
    if lines.count < Self.limit { lines.append(line) } else { isOverrun = true }
  }

  private mutating func answer(_ reply: Reply, _ answered: Observation.Answered) {
    if reply.category == .success, let verb = answered.verb, verb.isGreetingOfClient,
      let command = lines.first(where: { $0.index == answered.index })?.command
    {
      hello = Hello(
        name: VisibleText.string(command.trimmedArgument ?? []), isExtended: verb != .helo)
    }
    lines.removeAll { $0.index <= answered.index }
    if lines.isEmpty { isOverrun = false }
  }
}

extension Observation {
  /// Whether nothing that was said before counts any more.
  fileprivate var startsAnew: Bool {
    switch kind {
    case .opened, .secured, .securityLayer: true
    default: isYesToTurn
    }
  }
}

extension Verb {
  fileprivate var isGreetingOfClient: Bool { self == .ehlo || self == .helo || self == .lhlo }
}
