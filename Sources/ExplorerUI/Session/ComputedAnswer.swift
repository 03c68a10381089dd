/// The answer to a challenge that the program has computed.
struct ComputedAnswer: Hashable {
  /// The line to send, in base64; it may hold a password.
  var line: String
  /// What it is made of, in a few words and without any secret.
  var parts: String
}
