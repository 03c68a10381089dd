import SMTPCore

/// What was asked and offered in a login.
struct LoginProgress: Hashable {
  /// The challenge that an answer was asked for.
  var asked: AuthExchange?
  /// The answer to it, once it is computed.
  var answer: ComputedAnswer?
  /// Whether the person will answer the challenges alone.
  var isDeclined = false
  /// Whether the server refused the name and password: the person is asked for others.
  var isRefused = false
}
