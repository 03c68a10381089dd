/// What to do with a server whose certificate fails verification.
package enum VerificationPolicy: String, CaseIterable, Hashable, Sendable {
  /// The handshake counts as failed.
  case require
  /// It counts as accepted; the facts say what is wrong.
  case warn
  /// Nothing is verified.
  case skip
  /// The connection waits for `answerVerification(accept:)`.
  case ask
}
