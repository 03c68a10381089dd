/// What the start page shows, and where its selection is.
package struct StartModel: Hashable, Sendable {
  /// Which of the items is selected.
  var list = PageList()
  /// Targets used before, the latest first, made harmless.
  var targets: [String] = []
  /// The target that is being typed; nil while none is.
  var field: LineEditor?
  /// The target that was asked for here last: if it cannot be reached, this page says so.
  var pending: String?
  /// What was wrong with the last target, in a sentence.
  var trouble: String?
}
