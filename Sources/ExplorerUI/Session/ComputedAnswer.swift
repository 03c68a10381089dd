/// The answer to a challenge that the program has computed.
struct ComputedAnswer: Hashable {
  /// The line to send.
  var line: String
  /// What it is made of, in a few words.
  var parts: String
}
