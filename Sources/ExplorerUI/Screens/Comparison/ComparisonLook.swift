/// How the comparison of two sessions is looked at.
struct ComparisonLook: Hashable, Sendable {
  /// Whether the two stand side by side; else one below the other.
  var isWide = false
  /// Whether texts, the parameters of capabilities and very different times count as well.
  var isStrict = false
  /// Whether what was folded as noise is shown.
  var showsNoise = false
  /// The pairs whose long replies are shown whole.
  var unfolded: Set<Int> = []
}
