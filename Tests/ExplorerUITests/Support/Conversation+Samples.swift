import SMTPCore

/// Sessions that many tests begin from.
extension Conversation {
  /// The session that the design draws: submission with TLS and AUTH, one recipient refused.
  ///
  /// - Parameter peer: The server's certificates.
  static func drawn(peer: [[UInt8]] = []) -> [Step] {
    [
      s("220 mx.example.org ESMTP", at: 0.041),
      c("EHLO laptop.example", at: 3.220),
      s(
        "250-mx.example.org", "250-PIPELINING", "250-SIZE 10240000", "250-AUTH CRAM-MD5",
        "250 STARTTLS", at: 3.232),
      c("STARTTLS", at: 5.100),
      s("220 2.0.0 Ready to start TLS", at: 5.110),
      tls(peer: peer, at: 5.131),
      c("EHLO laptop.example", at: 7.420),
      s(
        "250-mx.example.org", "250-PIPELINING", "250-SIZE 10240000", "250-8BITMIME",
        "250 AUTH PLAIN LOGIN", at: 7.433),
      secret("AUTH PLAIN", 44, at: 12.010),
      s("235 2.7.0 Authentication successful", at: 12.052),
      c("MAIL FROM:<alice@example.org>", at: 41.870),
      s("250 2.1.0 Ok", at: 41.882),
      c("RCPT TO:<bob@example.org>", at: 49.204),
      s("250 2.1.5 Ok", at: 49.219),
      c("RCPT TO:<nobody@example.org>", at: 55.300),
      s("550 5.1.1 User unknown", at: 55.318),
    ]
  }
}
