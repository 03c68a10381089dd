import TerminalCanvas

/// All that a person can do. The keys, the help page, the `:` list, the hints and the README's
/// table of keys are made from it.
package enum ActionTable {
  /// Every row.
  package static let all: [Action] =
    program + session + prompt + composing + log + pages + comparison + holding + playback

  /// What keys that were pressed mean.
  enum Match {
    case action(Action)
    /// More keys may follow.
    case prefix
    case none
  }

  /// The action bound to `keys` in the first of `contexts` that has one.
  static func match(_ keys: [Key], in contexts: [KeyContext]) -> Match {
    for context in contexts {
      var isPrefix = false
      for row in bindings[context] ?? [] {
        if row.keys == keys { return .action(row.action) }
        isPrefix = isPrefix || row.keys.starts(with: keys)
      }
      if isPrefix { return .prefix }
    }
    return .none
  }

  /// The row of an action.
  package static func action(_ id: ActionID) -> Action? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let bindings: [KeyContext: [(keys: [Key], action: Action)]] = {
    var bindings: [KeyContext: [(keys: [Key], action: Action)]] = [:]
    for action in all {
      for key in action.keys { bindings[key.context, default: []].append((key.keys, action)) }
    }
    return bindings
  }()
}
