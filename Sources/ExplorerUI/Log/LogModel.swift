/// What of the session is shown, selected and marked.
package struct LogModel: Hashable, Sendable {
  /// A row of the log: one of those that an entry takes.
  struct Place: Hashable, Comparable, Sendable {
    var entry: Int
    /// Which of the entry's rows, from 0.
    var line = 0

    static func < (a: Place, b: Place) -> Bool { (a.entry, a.line) < (b.entry, b.line) }
  }

  /// How much of the screen the inspector has.
  enum InspectorSize: Hashable, Sendable {
    case part
    case full
  }

  /// The entry that is selected; nil to follow the last one.
  var selection: Int? {
    didSet {
      if selection == oldValue { return }
      forgetLook()
      if selection == nil { top = nil }
    }
  }
  /// Which of its rows.
  var line = 0
  /// The row at the top of what is seen; nil to see the last ones.
  var top: Place?
  /// How many entries there were when the last ones went out of sight.
  var knownCount = 0
  /// The entries that are shown in the other way than at first: long ones with all their rows.
  var unfolded: Set<Int> = []
  /// What the times say.
  var clock = LogClock.sinceStart
  /// What is searched for; nil before the first search.
  var search: LogSearch?

  var inspector = InspectorSize.part
  /// How many rows of the inspector's text are above what is seen of it.
  var inspectorTop = 0
  /// Whether the inspector shows octets.
  var showsOctets = false
  /// Whether secrets that the source has kept are shown.
  var revealsSecrets = false

  /// Selects a row.
  mutating func select(_ place: Place) {
    selection = place.entry
    line = place.line
  }

  /// Goes back to the present: the last entries are seen and none is selected.
  mutating func follow() {
    selection = nil
    line = 0
    top = nil
  }

  /// What was opened for one entry is not wanted for the next.
  private mutating func forgetLook() {
    inspectorTop = 0
    revealsSecrets = false
  }
}
