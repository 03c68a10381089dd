/// What the session does to the command line.
extension Model {
  /// A new session begins: what was typed for the one before is gone, but not its history.
  mutating func forgetPrompt() {
    let history = prompt.history
    prompt = PromptModel()
    prompt.history = history
  }

  /// Clears the line and what is open or staged above it; false if there was nothing.
  mutating func clearPrompt() -> Bool {
    guard !prompt.isIdle else { return false }
    prompt.clear()
    return true
  }

  /// The answer to the challenge that waits, as the program has computed it.
  var computedAnswer: ComputedAnswer? { session.live?.login.answer }
}
