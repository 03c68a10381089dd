import SMTPCore

/// Setting right what is written wrong in a command line that somebody asks about.
extension Guide {
  /// The explanations of a command line, the first with what is written wrong in the line.
  func withSlip(in line: [[UInt8]], _ explanations: [Explanation]) -> [Explanation] {
    let explanations = explanations + nullSender(in: line)
    guard let first = explanations.first, first.kind == .verb, let slip = slip(in: line) else {
      return explanations
    }
    return [corrected(first, slip)] + explanations.dropFirst()
  }

  /// The command that a line was meant for whose first word is none, with what is wrong; nil where
  /// that cannot be told.
  func meantCommand(_ line: [[UInt8]]) -> [Explanation]? {
    if line.count == 2, let verb = Verb(octets: line[0] + line[1]) {
      return explained(verb, vocabulary.phrases.oneWord(verb.rawValue))
    }
    guard let kind = problem(in: line)?.kind else { return nil }
    let sentence = text(kind)
    switch kind {
    case .noBlankBehindVerb(let verb), .punctuationBehindVerb(let verb),
      .noVerbBeforePath(let verb):
      return explained(verb, sentence)
    case .headerField: return meantByField(line)
    default: return nil
    }
  }

  /// The command that a field of a message's header was meant for; nil where the line is none.
  func meantByField(_ line: [[UInt8]]) -> [Explanation]? {
    guard let kind = problem(in: line)?.kind, case .headerField(let name) = kind else {
      return nil
    }
    return Self.command(besideField: name).map { explained($0, text(kind)) }
  }

  private func explained(_ verb: Verb, _ slip: String) -> [Explanation] {
    explanations(of: [.command(.command(verb))]).map { corrected($0, slip) }
  }

  private func corrected(_ explanation: Explanation, _ slip: String) -> Explanation {
    var explanation = explanation
    explanation.remarks.insert(.init(vocabulary.phrases.mismatch, slip), at: 0)
    return explanation
  }

  private func problem(in line: [[UInt8]]) -> CommandProblem? {
    CommandCheck.problem(in: Array(line.joined(separator: [Octet.space])), for: Session())
  }

  /// What is written wrong in a line that begins with a verb, whatever a server offers.
  private func slip(in line: [[UInt8]]) -> String? {
    guard line.count > 1 else { return nil }
    if let slip = mechanismSlip(in: line) { return slip }
    // Where something is missing at the end, the line may only have been begun.
    guard let problem = problem(in: line), !problem.range.isEmpty else { return nil }
    switch problem.kind {
    case .blankBehindColon: return vocabulary.phrases.spaceBehindColon
    case .needlessArgument, .surplusWords, .noPathKeyword, .noColonBehindKeyword, .path,
      .nullRecipient, .hostName, .bareAddress, .severalPaths, .noBlankBehindPath,
      .malformedParameter,
      .unknownParameter, .misplacedParameter, .repeatedParameter, .badValue, .needlessValue,
      .badEscape, .badChunkSize, .notLAST, .badMechanism:
      return text(problem.kind)
    default: return nil
    }
  }

  /// A mechanism of AUTH that is almost one.
  private func mechanismSlip(in line: [[UInt8]]) -> String? {
    guard Verb(octets: line[0]) == .auth, line.count > 1, line[1].count <= 20 else { return nil }
    let name = VisibleText.string(line[1].map(Octet.upper))
    guard MechanismFacts.row(for: name) == nil,
      let near = EditDistance.nearest(
        to: name, among: MechanismFacts.all.map { $0.name.lowercased() })
    else { return nil }
    return vocabulary.phrases.meantMechanism(name, near.uppercased())
  }

  /// The command that does what a person may want of a header field; nil for a word before a colon
  /// that is no field of a message.
  private static func command(besideField name: String) -> Verb? {
    switch name.lowercased() {
    case "to", "cc", "bcc": .rcpt
    case "from", "sender", "return-path": .mail
    case "subject", "date", "message-id", "reply-to", "received", "mime-version", "content-type",
      "in-reply-to", "references", "dkim-signature", "content-transfer-encoding":
      .data
    default: nil
    }
  }

  private func nullSender(in line: [[UInt8]]) -> [Explanation] {
    guard let first = line.first, Verb(octets: first) == .mail,
      line.contains(where: { $0.suffix(3).elementsEqual(":<>".utf8) || $0 == Array("<>".utf8) }),
      let term = Term.row(named: "<>")
    else { return [] }
    return [explanation(of: term)]
  }
}
