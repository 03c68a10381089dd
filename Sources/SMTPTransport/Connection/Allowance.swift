/// How much a server may send before anything more is asked of it.
struct Allowance {
  private let limit: Int
  /// Octets that arrived since the allowance was renewed.
  private(set) var used = 0

  /// An allowance of `limit` octets.
  init(limit: Int) {
    self.limit = limit
  }

  /// Whether nothing more is to be read.
  var isSpent: Bool { used >= limit }

  /// Counts octets that arrived; true if they were the ones that spent it.
  mutating func use(_ octets: Int) -> Bool {
    let wasSpent = isSpent
    used += octets
    return isSpent && !wasSpent
  }

  /// Takes away what is left of it.
  mutating func forfeit() { used = max(used, limit) }

  /// Begins to count anew.
  mutating func renew() { used = 0 }
}
