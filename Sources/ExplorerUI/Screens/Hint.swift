import SMTPGuide

/// A part of the line of hints: keys and the word for what they do. The keys come from the
/// action table; a hint whose action has no key here is not shown.
struct Hint: Hashable {
  /// The hints of a whole page: its most useful keys, how to leave it, more keys of its own, and
  /// what all pages have in common.
  static func ofPage(_ useful: [Hint] = [], more: [Hint] = []) -> [Hint] {
    useful + [Hint(.back)] + more + [Hint(.commands), Hint(.help)]
  }

  /// The hints of a page with a list.
  ///
  /// - Parameters:
  ///   - isEmpty: Whether there is nothing in it to do anything with.
  ///   - first: What is done with a row.
  ///   - more: More keys for rows.
  ///   - always: More keys, for an empty list too.
  static func ofList(
    isEmpty: Bool, first: Hint? = nil, more: [Hint] = [], always: [Hint] = []
  ) -> [Hint] {
    if isEmpty { return ofPage(more: always) }
    let move = [Hint(.up, .down, word: .move), Hint(.search)]
    return ofPage((first.map { [$0] } ?? []) + move, more: more + always)
  }

  /// The actions that share the word: up and down for "move".
  var actions: [ActionID]
  /// The word; nil for the title of the first action.
  var word: HintWord?

  /// The keys of `actions`, and a word behind them.
  init(_ actions: ActionID..., word: HintWord? = nil) {
    self.actions = actions
    self.word = word
  }

  /// The word behind the keys.
  func title(_ guide: Guide) -> String {
    if let word { return guide.word(word) }
    guard let first = actions.first else { return "" }
    return guide.words(forAction: first.rawValue)?.title ?? first.rawValue
  }

  /// The first key of each action in the narrowest of the contexts; nil if one of them has none.
  func keys(in contexts: [KeyContext]) -> String? {
    labels(in: contexts).map { $0.joined(separator: Self.separator($0)) }
  }

  /// The keys and the word behind them; nil if there is no key.
  func text(_ guide: Guide, in contexts: [KeyContext]) -> String? {
    keys(in: contexts).map { "\($0) \(title(guide))" }
  }

  /// The labels of `keys`, the label of each action by itself.
  func labels(in contexts: [KeyContext]) -> [String]? {
    var labels: [String] = []
    for id in actions {
      guard let action = ActionTable.action(id) else { return nil }
      let bindings = contexts.lazy.map { context in action.keys.filter { $0.context == context } }
      guard let here = bindings.first(where: { !$0.isEmpty }) else { return nil }
      // Digits are for going from page to page; what else there is tells more.
      guard let binding = here.first(where: { Int($0.label) == nil }) ?? here.first else {
        return nil
      }
      labels.append(binding.label)
    }
    return labels
  }

  /// What stands between the labels: short ones need nothing.
  static func separator(_ labels: [String]) -> String {
    labels.allSatisfy { $0.count == 1 } ? "" : " "
  }
}
