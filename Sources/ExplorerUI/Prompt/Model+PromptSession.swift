/// What the session does to the command line.
extension Model {
  /// A new session begins: what was typed for the one before is gone.
  mutating func forgetPrompt() { prompt = PromptModel() }

  /// Clears the line; false if there was nothing in it.
  mutating func clearPrompt() -> Bool {
    guard !prompt.text.isEmpty else { return false }
    prompt.text = ""
    return true
  }
}

extension Model {
  mutating func loadHistory(_ lines: [String]) {}
  mutating func loadTargets(_ targets: [String]) {}
  mutating func loadRecordings(_ found: [RecordingSummary]) {}
  mutating func loadMailbox(_ items: [MailboxItem]) {}
  mutating func editPrompt(_ text: String) { prompt.text = text }
}
