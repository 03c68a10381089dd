/// The computed answer to a challenge.
struct ComputedAnswer: Hashable {
  /// The line to send, in base64; it may hold a password.
  var line: String
  /// What it is made of, without any secret.
  var parts: String
}
