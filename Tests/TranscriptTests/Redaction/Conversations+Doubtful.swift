extension Conversations {
  /// Those in which nobody can tell content from commands: what looks like a secret line
  /// is left out.
  static let doubtful: [(String, [String])] = [
    // A surplus reply puts the count out of step: what answers the challenge is secret still.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      S: 250 surplus
      S: 334 UGFzc3dvcmQ6
      C: cHJhY3RpY2U=
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 14]"]
    ),
    // The server gives up inside the content: what follows may be commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 354 go
      C: Subject: x
      S: 451 enough
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      ["C: DATA\r\n", "C: Subject: x\r\n", "C: [AUTH PLAIN 33]"]
    ),
    // A server that knows no BDAT reads no chunk.
    (
      """
      OPEN
      S: 220 a
      C: BDAT 1000
      S: 500 what
      C: AUTH PLAIN abc
      """,
      ["C: BDAT 1000\r\n", "C: [AUTH PLAIN 16]"]
    ),
  ]
}
