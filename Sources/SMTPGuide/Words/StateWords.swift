import SMTPCore

/// The words for a state of a session, for one who asks what it is.
struct StateWords: Sendable {
  let state: StateName
  /// What it is, in a few words.
  let title: String
  /// How one got there and what holds there.
  let sentence: String

  init(_ state: StateName, _ title: String, _ sentence: String) {
    self.state = state
    self.title = title
    self.sentence = sentence
  }
}
