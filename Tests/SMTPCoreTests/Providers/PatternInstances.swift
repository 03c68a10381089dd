/// The texts that a pattern of the table of providers stands for: `a|b`, `(a|b) c`, `(un)?like`.
enum PatternInstances {
  static func all(of pattern: String) -> [String] {
    alternatives(Array(pattern)).flatMap(expanded)
  }

  /// The parts between the bars that stand in no brackets.
  private static func alternatives(_ pattern: [Character]) -> [[Character]] {
    var parts: [[Character]] = [[]]
    var depth = 0
    for character in pattern {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == "|", depth == 0 {
        parts.append([])
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func expanded(_ pattern: [Character]) -> [String] {
    guard let open = pattern.firstIndex(of: "("),
      let close = pattern[open...].firstIndex(of: ")")
    else { return [String(pattern)] }
    let inner = Array(pattern[(open + 1)..<close])
    let rest = Array(pattern[(close + 1)...])
    let isOptional = rest.first == "?"
    let choices: [String]
    if isOptional {
      choices = ["", String(inner)]
    } else if inner.contains("|") {
      choices = alternatives(inner).map { String($0) }
    } else {
      choices = ["(" + String(inner) + ")"]
    }
    let ends = expanded(isOptional ? Array(rest.dropFirst()) : rest)
    return choices.flatMap { choice in ends.map { String(pattern[..<open]) + choice + $0 } }
  }
}
