package import SMTPCore
package import SMTPGuide

/// A session as lines for a person: time, side, mark, text and delay, and below a reply what it
/// means. It only ever appends.
package struct SessionPrinter: Sendable {
  /// Columns before the text: time, side and mark.
  private static let margin = "              "
  /// Lines of one reply, and octets of one line, that are shown at most.
  private static let longestReply = 200
  private static let longestLine = 2_000
  /// The column at which the delay of a reply ends.
  private static let width = 78

  /// How it is dressed.
  package let style: TextStyle
  let guide: Guide
  private var stateBefore = StateName.connect
  private var explained: Set<FindingID> = []

  /// A printer whose sentences are the guide's.
  package init(style: TextStyle, guide: Guide) {
    self.style = style
    self.guide = guide
  }

  /// The lines of one observation, each ended by a line feed; `session` is the one behind it.
  package mutating func text(_ observation: Observation, _ session: Session) -> String {
    let before = stateBefore
    stateBefore = session.stateName
    var text = ""
    switch observation.kind {
    case .greeting(let reply):
      text = lines(of: reply, observation, nil)
      text += meaning(of: reply, nil, observation, before, session)
    case .reply(let reply, let answered):
      text = lines(of: reply, observation, answered?.latency)
      text += meaning(of: reply, answered, observation, before, session)
    case .command, .response:
      text = line(observation, style.dress(guide.text(of: observation), as: .command))
    case .message(let message):
      text = lines(of: message, observation)
    case .secured(let facts):
      var words = guide.text(of: observation)
      if session.state == .tls { words += "; \(guide.text(.startsAnew))" }
      text = line(observation, style.dress(rule(words), as: .strong))
      let details = [facts.cipher, facts.group].compactMap { $0.map { VisibleText.string($0) } }
      if !details.isEmpty { text += below(details.joined(separator: ", "), as: .dim) }
    case .securingFailed, .injected, .overrun:
      text = line(observation, style.dress(guide.text(of: observation), as: .warning))
    case .opened, .securityLayer, .closed, .note:
      text = line(observation, style.dress(guide.text(of: observation), as: .dim))
    }
    for finding in observation.findings { text += self.text(of: finding) }
    return text
  }

  /// What may come next: the state, and the verbs that may be sent, best first. It is one line,
  /// or as many as a terminal needs.
  ///
  /// - Parameter ownName: This machine's name, for what it says as a server.
  package func next(
    _ session: Session, as ownName: String = "", isSubmission: Bool, isWrapped: Bool
  ) -> String {
    let state = "[\(session.stateName.rawValue)]"
    let words = nextWords(session, ownName, isSubmission: isSubmission)
    guard !words.isEmpty else { return style.dress(state, as: .strong) + "\n" }
    let head = "\(state) \(guide.text(SessionNotice.next)) "
    let text = words.joined(separator: ", ")
    let lines =
      isWrapped ? WrappedText.lines(text, width: Self.width - head.count) : [text]
    let indent = String(repeating: " ", count: head.count)
    return lines.enumerated().map { index, line in
      let start =
        index == 0
        ? style.dress(state, as: .strong) + style.dress(head.dropFirst(state.count), as: .dim)
        : indent
      return "\(start)\(line)\n"
    }.joined()
  }

  /// The best one as it is written, the others by name; of replies by their codes.
  private func nextWords(
    _ session: Session, _ ownName: String, isSubmission: Bool
  ) -> [String] {
    if session.isSwapped {
      let replies = session.replySuggestions(ownName: ownName)
      guard let best = replies.first else { return [] }
      return best.lines.prefix(1) + replies.dropFirst().compactMap { $0.code.map(String.init) }
    }
    let inputs = session.available(isSubmission: isSubmission)
    guard let best = inputs.first else { return [] }
    return [template(of: Suggestion(input: best))] + inputs.dropFirst().map(\.token)
  }

  /// What may be answered as the server: each reply with what it says to the other side.
  package func replies(_ suggestions: [ReplySuggestion]) -> String {
    let column = (suggestions.flatMap(\.lines).map(\.count).max() ?? 0) + 5
    return suggestions.map { suggestion in
      suggestion.lines.enumerated().map { index, line in
        let words = index == 0 ? guide.words(for: suggestion).text : ""
        let padding = words.isEmpty ? "" : String(repeating: " ", count: column - 3 - line.count)
        return "   \(visible(line))\(padding)\(words)\n"
      }.joined()
    }.joined()
  }

  private func visible(_ line: String) -> String {
    style.isUnicode ? line : line.filter { $0 != "‹" && $0 != "›" }
  }

  /// What may come next in full: a line for each with what it would do, and below them what may
  /// not yet be sent and why.
  package func suggestions(_ session: Session, isSubmission: Bool) -> String {
    let suggestions = session.suggestions(isSubmission: isSubmission)
    let column = (suggestions.map { template(of: $0).count }.max() ?? 0) + 5
    var text = ""
    for suggestion in suggestions {
      let head = (suggestion.isAvailable ? "   " : " \(style.dash) ") + template(of: suggestion)
      let padding = String(repeating: " ", count: column - head.count)
      let line = "\(head)\(padding)\(guide.text(of: suggestion))"
      text += (suggestion.isAvailable ? line : style.dress(line, as: .dim)) + "\n"
    }
    return text
  }

  /// How a suggestion is written; without marks around what is to be filled in where they cannot
  /// be shown.
  private func template(of suggestion: Suggestion) -> String {
    style.isUnicode ? suggestion.template : suggestion.template.filter { $0 != "‹" && $0 != "›" }
  }

  private func line(_ observation: Observation, _ text: String, mark: String = " ") -> String {
    "\(time(observation.ended)) \(side(observation.side)) \(mark) \(text)\n"
  }

  private func lines(of reply: Reply, _ observation: Observation, _ latency: Int64?) -> String {
    let role = TextStyle.Role.category(reply.category)
    var text = ""
    let lines = shown(reply)
    for (index, words) in lines.enumerated() {
      let dressed = style.dress(words, as: role)
      if index == 0 {
        let mark = style.dress(style.mark(reply.category), as: role)
        text += "\(time(observation.ended)) \(side(observation.side)) \(mark) \(dressed)"
      } else {
        text += Self.margin + dressed
      }
      if index == lines.count - 1, let delay = delay(latency) {
        let gap = Self.width - Self.margin.count - words.count - delay.count
        if gap >= 2 { text += String(repeating: " ", count: gap) + style.dress(delay, as: .dim) }
      }
      text += "\n"
    }
    return text
  }

  /// The lines of a reply, of a very long one only the first.
  private func shown(_ reply: Reply) -> [String] {
    var lines = reply.lines.prefix(Self.longestReply).map { line in
      let text = VisibleText.string(line.line.octets.prefix(Self.longestLine))
      let omitted = line.line.octets.count - Self.longestLine + line.line.omitted
      return omitted > 0 ? "\(text) \(guide.text(.octetsOmitted(omitted)))" : text
    }
    let omitted = reply.lines.count - lines.count + reply.omittedLines
    if omitted > 0 { lines.append(guide.text(.linesOmitted(omitted))) }
    return lines
  }

  private func lines(of message: Message, _ observation: Observation) -> String {
    let summary = guide.text(.message(octets: message.knownOctets, isWhole: message.isWhole))
    var text = ""
    for words in message.visibleLines {
      let dressed = words.isEmpty ? "" : "   " + style.dress(words, as: .dim)
      text += "\(time(nil)) \(side(observation.side))\(dressed)\n"
    }
    if message.omitted > 0 {
      text +=
        Self.margin + style.dress(guide.text(.octetsOmitted(message.omitted)), as: .dim) + "\n"
    }
    return text + line(observation, style.dress(summary, as: .dim))
  }

  /// The sentence below a reply, and the state if the reply moved it.
  private func meaning(
    of reply: Reply, _ answered: Observation.Answered?, _ observation: Observation,
    _ before: StateName, _ session: Session
  ) -> String {
    let isOwn = observation.sender == .client
    var text =
      isOwn
      ? guide.sentence(forOwn: reply, to: answered, in: before)
      : guide.sentence(for: reply, to: answered, in: before)
    // What a provider means is known, and what helps against it as well.
    if !isOwn, let meaning = guide.meaning(of: reply, to: answered, in: before),
      meaning.isKnownByWords, meaning.advice.retry != .notNeeded
    {
      text += " " + meaning.advice.action
    }
    if let recipient = answered?.recipient {
      text = "\(VisibleText.string(recipient)): \(text)"
    }
    if session.stateName != before {
      text = "\(style.arrow) \(session.stateName.rawValue): \(text)"
    }
    return below(text, as: .dim) + (isOwn ? "" : challenge(in: reply, session))
  }

  /// Text below a reply, in as many lines as it takes.
  func below(_ text: String, as role: TextStyle.Role) -> String {
    WrappedText.lines(text, width: Self.width - Self.margin.count)
      .map { Self.margin + style.dress($0, as: role) + "\n" }.joined()
  }

  /// A finding; what its rule is about is said the first time only.
  private mutating func text(of finding: Finding) -> String {
    guard explained.insert(finding.id).inserted else {
      return Self.margin + style.dress("! \(finding.id.rawValue)", as: .warning) + "\n"
    }
    return explanation(of: finding)
  }

  private func explanation(of finding: Finding) -> String {
    below(
      "! \(finding.id.rawValue): \(guide.message(of: finding)) (\(finding.id.source))", as: .warning
    )
  }

  private func rule(_ words: String) -> String {
    "\(style.rule(3)) \(words) \(style.rule(3))"
  }

  private func side(_ side: Side?) -> String {
    switch side {
    case .client: "C:"
    case .server: "S:"
    case nil: "  "
    }
  }

  /// Seconds since the start, right-aligned in eight columns.
  private func time(_ instant: Instant?) -> String {
    let text = instant.map { Guide.seconds(microseconds: $0.microseconds) } ?? ""
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }

  /// The delay of a reply, in the unit that reads best.
  private func delay(_ microseconds: Int64?) -> String? {
    guard let microseconds else { return nil }
    if microseconds >= 10_000_000 { return "\(microseconds / 1_000_000) s" }
    if microseconds >= 1_000 { return "\(microseconds / 1_000) ms" }
    return "<1 ms"
  }
}
