/// A row of the comparison: what the first session has, and what the second.
struct ComparisonRow: Hashable, Sendable {
  /// What it tells.
  enum Kind: Hashable, Sendable {
    /// What was done.
    case title
    /// A line of what the server said to it.
    case reply
    /// A difference that no line shows.
    case fact
    /// What was folded as noise.
    case noise
  }

  /// Whose it is.
  enum Sides: Hashable, Sendable {
    case first
    case second
    /// What each has stands in its half.
    case both
    /// Both have the same, and it stands there once.
    case common
  }

  var kind: Kind
  var sides: Sides
  /// What the first session has, or both have; empty for nothing.
  var first = ""
  /// What the second session has.
  var second = ""
  /// Whether the two differ there.
  var differs = false
  /// How long each reply took, where one was much slower.
  var times: Times?
  /// Whether the two sessions stand side by side.
  var isWide = false

  /// What stands between the two, or before what one of them has.
  var sign: String {
    switch (kind, sides) {
    case (.noise, _): "~"
    case (_, .first): isWide ? "<" : "-"
    case (_, .second): isWide ? ">" : "+"
    case (_, .both): !differs ? " " : first.isEmpty ? ">" : second.isEmpty ? "<" : "|"
    // What is told below it differs.
    case (_, .common): differs ? "|" : " "
    }
  }

  /// How long the replies to two steps took.
  struct Times: Hashable, Sendable {
    /// Microseconds.
    var first: Int64
    /// Microseconds.
    var second: Int64
  }
}
