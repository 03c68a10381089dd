import SMTPCore

/// What was asked and offered in a login.
struct LoginProgress: Hashable {
  /// The challenge that an answer was asked for.
  var asked: AuthExchange?
  /// The answer to it, once it is computed.
  var answer: ComputedAnswer?
  /// The name that the person gave last.
  var user = ""
  /// Whether the person will answer the challenges alone.
  var isDeclined = false
  /// Whether the server refused name and password (535, RFC 4954 §6): others are asked for.
  var isRefused = false
}
