import SMTPCore

/// What is said of any rule that can be broken.
struct FindingPhrases: Sendable {
  /// Before how much it matters.
  let severity: String
  /// Before who can break it, and who that is.
  let side: String
  let sides: [Side: String]
  let bothSides: String
  /// Of what the client has to mind in the server's words.
  let forClient: String
  /// Before why a session does not show that it is broken, and the reasons.
  let hiding: String
  let hidings: [FindingID.Hiding: String]
}
