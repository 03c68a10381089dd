/// What counts as a difference.
package struct ComparisonRules: Hashable, Sendable {
  /// Whether texts, the parameters of capabilities, the facts of TLS and very different times count
  /// as well.
  package var isStrict = false
  /// What does not count.
  package var ignored: Set<Difference.Kind> = []
  /// The verbs, in upper case, at which nothing counts.
  package var ignoredVerbs: Set<String> = []
  /// Whether the first session is a pattern, written by hand: `*` in it stands for any text, and
  /// where it has no enhanced code, any will do.
  package var isPattern = false

  /// The codes, the enhanced codes and the keywords of EHLO.
  package init() {}

  /// Whether a difference counts.
  func counts(_ difference: Difference, at verb: String?) -> Bool {
    if difference.isFine, !isStrict { return false }
    if let verb, ignoredVerbs.contains(verb) { return false }
    return !ignored.contains(difference.kind)
  }
}
