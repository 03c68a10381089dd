/// What did not go as it was recorded.
package struct RecordedReport: Hashable, Sendable {
  /// How many lines are kept of what was asked and not recorded.
  static let keptLines = 1_000

  /// What was asked and not recorded, as a person would read it; nil stands for a message.
  package internal(set) var unmatched: [String?] = []
  /// What was asked and not recorded beyond that.
  package internal(set) var omitted = 0
  /// Logins that cannot be played again, as a person would read them.
  package internal(set) var unplayable: [String] = []
  /// What was recorded and not asked; nil stands for a message.
  package internal(set) var unused: [String?] = []

  mutating func add(unplayable line: String) {
    if unplayable.count < Self.keptLines { unplayable.append(line) }
  }

  mutating func add(unmatched line: String?) {
    if unmatched.count < Self.keptLines { unmatched.append(line) } else { omitted += 1 }
  }
}
