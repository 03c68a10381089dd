/// How often the rules of a scenario have answered, by rule and line: the second time may bring
/// another answer.
package struct ScenarioUses: Hashable, Sendable {
  private struct Key: Hashable {
    var rule: Int
    var line: [UInt8]
  }

  /// Lines that are told apart; those beyond are all met for the first time.
  private static let limit = 10_000

  private var counts: [Key: Int] = [:]

  package init() {}

  /// How often this rule has answered this line, and one more from now on.
  mutating func next(of rule: Int, for line: [UInt8]) -> Int {
    let key = Key(rule: rule, line: line)
    let count = counts[key] ?? 0
    if count > 0 || counts.count < Self.limit { counts[key] = count.addingClamped(1) }
    return count
  }

  /// Takes in what another session has seen.
  package mutating func merge(_ other: ScenarioUses) {
    for (key, count) in other.counts where counts[key] != nil || counts.count < Self.limit {
      counts[key] = max(counts[key] ?? 0, count)
    }
  }
}
