import SMTPCore

/// The words for a reply code at one place of a session, where it means something of its own.
struct ReplySense: Sendable {
  /// The three digits.
  let code: Int
  /// What the reply answers; `anyCommand` fits every command.
  let occasion: Occasion
  /// The states that it is met in; empty where the state makes no difference.
  let states: [StateName]
  /// What it means for you there.
  let sentence: String
  /// What to do about it, where that differs from what the code says anywhere.
  let action: String?
  /// Whether to try again, where that differs.
  let retry: Retry?

  init(
    _ code: Int, _ occasion: Occasion, in states: [StateName] = [], _ sentence: String,
    _ action: String? = nil, retry: Retry? = nil
  ) {
    self.code = code
    self.occasion = occasion
    self.states = states
    self.sentence = sentence
    self.action = action
    self.retry = retry
  }

  init(
    _ code: Int, _ verb: Verb, in states: [StateName] = [], _ sentence: String,
    _ action: String? = nil, retry: Retry? = nil
  ) {
    self.init(code, .command(verb), in: states, sentence, action, retry: retry)
  }

  /// Whether it is about a reply to `other` in `state`.
  func fits(_ other: Occasion, in state: StateName?) -> Bool {
    guard occasion == other || occasion == .anyCommand else { return false }
    return states.isEmpty || state.map(states.contains) ?? false
  }
}
