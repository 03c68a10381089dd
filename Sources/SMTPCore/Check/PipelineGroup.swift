/// Commands that are to go out in one write, held against the rules of pipelining (RFC 2920 §3.1).
package enum PipelineGroup {
  /// A rule that a group breaks.
  package struct Problem: Hashable, Sendable {
    /// Which rule.
    package enum Rule: Hashable, Sendable {
      /// The server has not offered PIPELINING, so that each command has to wait for a reply.
      case notOffered
      /// This verb ends a group: what follows depends on its reply.
      case notLast(Verb)
      /// A command that nobody knows ends a group.
      case unknownNotLast
      /// So many octets of this BDAT's chunk are not in the group: the server takes for them
      /// whatever is sent next (RFC 3030 §2).
      case octetsMissing(Int)
      /// The line reads as a command, and goes as content of a chunk.
      case commandInChunk(Verb)
      /// So many octets of the line are more than the chunk takes: they are a command.
      case octetsTooMany(Int)
    }

    /// Which rule.
    package var rule: Rule
    /// The line of the group that breaks it, from 0.
    package var line: Int
  }

  /// What is wrong with sending lines, without their CRLF, in one go; empty where nothing is.
  ///
  /// What follows DATA or AUTH is not looked at: only the reply would say what it is.
  package static func problems(in lines: [[UInt8]], for session: Session) -> [Problem] {
    var problems: [Problem] = []
    if lines.count > 1, session.capabilities?.offers("PIPELINING") != true {
      problems.append(Problem(rule: .notOffered, line: 1))
    }
    var chunk = OpenChunk(line: 0, missing: 0)
    for (index, octets) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if chunk.missing > 0 {
        if let rule = chunk.take(octets) { problems.append(Problem(rule: rule, line: index)) }
        continue
      }
      let length = octets.count.addingClamped(2)
      let command = Command(WireLine(octets: octets, length: length, ending: .crlf))
      if !isLast, let rule = rule(brokenBy: command) {
        problems.append(Problem(rule: rule, line: index))
      }
      switch command.verb {
      case .bdat:
        chunk = OpenChunk(line: index, missing: ChunkSize(argument: command.argument)?.octets ?? 0)
      case .auth where Self.isOneStep(command): break
      case .data, .auth, .xExps: return problems
      default: break
      }
    }
    if chunk.missing > 0 {
      problems.append(Problem(rule: .octetsMissing(chunk.missing), line: chunk.line))
    }
    return problems
  }

  /// Lines as they go out in one write, each with its CRLF. The end of a line that does not belong
  /// to a chunk any more is not sent: it would be a command without a word.
  package static func octets(of lines: [[UInt8]]) -> [UInt8] {
    var octets: [UInt8] = []
    var chunk = OpenChunk(line: 0, missing: 0)
    for (index, line) in lines.enumerated() {
      if chunk.missing > 0 {
        octets += ChunkSize.line(line, intoChunkMissing: chunk.missing)
        _ = chunk.take(line)
        continue
      }
      octets += line + [Octet.cr, Octet.lf]
      let length = line.count.addingClamped(2)
      let command = Command(WireLine(octets: line, length: length, ending: .crlf))
      if command.verb == .data {
        return octets + lines[(index + 1)...].flatMap { $0 + [Octet.cr, Octet.lf] }
      }
      if command.verb == .bdat, let size = ChunkSize(argument: command.argument) {
        chunk = OpenChunk(line: index, missing: size.octets)
      }
    }
    return octets
  }

  /// Whether the lines behind a BDAT are its octets: enough of them, and none that reads as a
  /// command.
  package static func isChunk(_ size: ChunkSize, in lines: some Sequence<[UInt8]>) -> Bool {
    var chunk = OpenChunk(line: 0, missing: size.octets)
    for line in lines where chunk.missing > 0 {
      if case .commandInChunk? = chunk.take(line) { return false }
    }
    return chunk.missing == 0
  }

  /// A chunk whose octets follow.
  private struct OpenChunk {
    /// The line of its BDAT.
    let line: Int
    /// How many octets are still to come.
    var missing: Int

    /// Takes a line with its end, as far as that fits, and tells the rule that it breaks.
    mutating func take(_ octets: [UInt8]) -> Problem.Rule? {
      let surplus = octets.count - missing
      missing -= min(missing, octets.count.addingClamped(2))
      if surplus > 0 { return .octetsTooMany(surplus) }
      let line = WireLine(octets: octets, length: octets.count.addingClamped(2), ending: .crlf)
      return Command(line).verb.map { .commandInChunk($0) }
    }
  }

  /// Whether an AUTH is over with one reply: an exchange of one step, with its answer given along
  /// (RFC 4954 §4).
  private static func isOneStep(_ command: Command) -> Bool {
    ["PLAIN", "EXTERNAL", "ANONYMOUS"].contains(command.firstWordOfArgument)
      && (command.argument ?? []).split(whereSeparator: Octet.isBlank).count == 2
  }

  /// The rule that a command breaks by having another behind it.
  private static func rule(brokenBy command: Command) -> Problem.Rule? {
    guard let verb = command.verb else { return .unknownNotLast }
    if verb == .auth, isOneStep(command) { return nil }
    return verb.facts.isLastInGroup ? .notLast(verb) : nil
  }
}
