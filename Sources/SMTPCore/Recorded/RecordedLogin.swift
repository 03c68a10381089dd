/// A login by another mechanism than the recorded one: with what a client proves itself does not
/// count, so that each name and password is right.
enum RecordedLogin {
  private static let nonce = "ehlo.6b1f3c9a"

  /// What the server asks before it answers; nil where it would have to prove that it knows the
  /// password as well (SCRAM), or the mechanism is unknown.
  ///
  /// - Parameter hasInitialResponse: Whether AUTH came with its first response (RFC 4954 §4).
  static func challenges(
    for mechanism: String, hasInitialResponse: Bool, as host: String
  ) -> [[UInt8]]? {
    switch mechanism {
    case "PLAIN", "XOAUTH2", "OAUTHBEARER", "EXTERNAL", "ANONYMOUS":
      hasInitialResponse ? [] : [challenge("")]
    case "LOGIN":
      (hasInitialResponse ? [] : [challenge("Username:")]) + [challenge("Password:")]
    case "CRAM-MD5":
      [challenge("<\(nonce)@\(host)>")]
    case "DIGEST-MD5":
      // Few clients look at the proof behind it (RFC 2831 §2.1.3).
      [
        challenge(
          "realm=\"\(host)\",nonce=\"\(nonce)\",qop=\"auth\",algorithm=md5-sess,charset=utf-8"),
        challenge("rspauth=\(String(repeating: "0", count: 32))"),
      ]
    default: nil
    }
  }

  /// Whether what a recorded server asked means nothing to another client: its challenge goes on
  /// from what the first one sent.
  static func holdsOnce(_ mechanism: String) -> Bool { mechanism.hasPrefix("SCRAM-") }

  private static func challenge(_ text: String) -> [UInt8] {
    Array("334 ".utf8) + Base64.encode(Array(text.utf8)) + [Octet.cr, Octet.lf]
  }
}
