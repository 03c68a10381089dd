import SMTPCore

/// What was asked and offered in a login.
struct LoginProgress: Hashable {
  /// The challenge that an answer was asked for.
  var asked: AuthExchange?
  /// The answer to it, once it is computed.
  var answer: ComputedAnswer?
  /// Whether an answer to it was sent, of which the session may not have told yet.
  var isAnswered = false
  /// Whether the answer that was sent last was computed from name and password.
  var isComputed = false
  /// How many answers were asked for and have not come.
  private var outstanding = 0
  /// The name that the person gave last.
  var user = ""
  /// Whether the person will answer the challenges alone.
  var isDeclined = false
  /// Whether the server refused name and password (535, RFC 4954 §6): others are asked for.
  var isRefused = false

  /// Whether an answer is being computed.
  var isComputing: Bool { outstanding > 0 }

  /// Takes notice that an answer is asked for.
  mutating func expectAnswer() {
    answer = nil
    outstanding += 1
  }

  /// Takes notice that one has come, or will not come; false if it is not the one that was asked
  /// for last.
  mutating func takeAnswer() -> Bool {
    outstanding = max(0, outstanding - 1)
    return outstanding == 0
  }
}
