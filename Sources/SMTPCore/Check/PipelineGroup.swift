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
    guard lines.count > 1 else { return [] }
    var problems: [Problem] = []
    if session.capabilities?.offers("PIPELINING") != true {
      problems.append(Problem(rule: .notOffered, line: 1))
    }
    var chunk = 0
    for (index, octets) in lines.enumerated().dropLast() {
      let length = octets.count.addingClamped(2)
      if chunk > 0 {
        chunk -= min(chunk, length)
        continue
      }
      let command = Command(WireLine(octets: octets, length: length, ending: .crlf))
      if let rule = rule(brokenBy: command) { problems.append(Problem(rule: rule, line: index)) }
      switch command.verb {
      case .bdat: chunk = ChunkSize(argument: command.argument)?.octets ?? 0
      case .auth where Self.isOneStep(command): break
      case .data, .auth, .xExps: return problems
      default: break
      }
    }
    return problems
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
