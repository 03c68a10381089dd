/// What the server's last refusal makes of the list of suggestions.
struct Recovery: Hashable, Sendable {
  /// The verbs that lead now, best first.
  var first: [Verb] = []
  /// The verbs that come behind the others, but before QUIT.
  var last: [Verb] = []
  /// Why a verb is worth sending now.
  var reasons: [Verb: Suggestion.Reason] = [:]

  /// `inputs` in the order that it makes of them; nothing is added and nothing is lost.
  func ranked(_ inputs: [Suggestion.Input]) -> [Suggestion.Input] {
    if first.isEmpty, last.isEmpty { return inputs }
    let leading = first.map { Suggestion.Input.command($0) }.filter(inputs.contains)
    let trailing = last.map { Suggestion.Input.command($0) }.filter(inputs.contains)
    var others = inputs.filter { !leading.contains($0) && !trailing.contains($0) }
    others.insert(contentsOf: trailing, at: others.lastIndex(of: .command(.quit)) ?? others.count)
    return leading + others
  }

  /// Lets a verb lead, behind those that lead already.
  mutating func lead(_ verb: Verb, _ reason: Suggestion.Reason) {
    first.append(verb)
    reasons[verb] = reason
  }
}
