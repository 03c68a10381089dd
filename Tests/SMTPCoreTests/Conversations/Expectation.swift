import SMTPCore

/// What a script expects behind one step: the state, what was seen, and further facts.
struct Expectation: Hashable, Sendable {
  /// The state's name; nil for `same`, the state in which the conversation began.
  var state: String?
  /// What was seen, in the words of `Observation.summary`; nil where the script does not say.
  var seen: [String]?
  /// Facts in the words of `Session.holds`.
  var facts: [String]

  /// Reads what stands behind the arrow: `mail [250 to MAIL]; from ann@a.example`.
  init(_ text: some StringProtocol) {
    var parts = text.split(separator: ";").map(\.trimmed)
    let first = parts.isEmpty ? "" : parts.removeFirst()
    let name = first.prefix { $0 != "[" }.trimmed
    state = name == "same" ? nil : name
    let brackets = first.dropFirst(first.prefix { $0 != "[" }.count)
    seen =
      brackets.isEmpty
      ? nil
      : brackets.split(separator: "]").map { $0.trimmed.dropFirst().trimmed }
        .filter { !$0.isEmpty }
    facts = parts
  }

  /// What is not as expected, in words.
  func failures(_ session: Session, _ observations: [Observation], began: StateName) -> [String] {
    var failures: [String] = []
    let wanted = state ?? began.rawValue
    if session.stateName.rawValue != wanted {
      failures.append("the state is \(session.stateName.rawValue), not \(wanted)")
    }
    if let seen, seen != observations.map(\.summary) {
      failures.append("seen was \(observations.map(\.summary)), not \(seen)")
    }
    for fact in facts {
      guard let holds = session.holds(fact) else {
        failures.append("no such fact: \(fact)")
        continue
      }
      if !holds { failures.append("it does not hold: \(fact)") }
    }
    return failures
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
