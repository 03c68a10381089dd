import SMTPCore

/// The words that say nothing of anybody: they stay in what is shared.
enum SharedWords {
  /// Whether a word that looks like an identifier is one of the protocol's own.
  static func isProtocol(_ word: some Collection<UInt8>) -> Bool {
    let upper = String(decoding: word.map(Octet.upper), as: UTF8.self)
    return keywords.contains(upper) || beginnings.contains { upper.hasPrefix($0) }
  }

  /// Whether a local part, or the name of a host without its domain, is a word of everyday.
  static func isCommon(_ word: some Collection<UInt8>) -> Bool {
    common.contains(String(decoding: word.map(Octet.upper), as: UTF8.self))
  }

  /// Whether a name would be found everywhere, because it is so short or so common.
  static func isTooCommon(_ word: some Collection<UInt8>) -> Bool {
    word.count < 3 || isCommon(word)
  }

  /// Whether a word names a mechanism.
  static func isMechanism(_ word: some Collection<UInt8>) -> Bool {
    MechanismFacts.row(for: String(decoding: word.map(Octet.upper), as: UTF8.self)) != nil
  }

  /// Whether a header field has a name that everybody's mail may have.
  static func isField(_ name: some Collection<UInt8>) -> Bool {
    fields.contains(String(decoding: name.map(Octet.upper), as: UTF8.self))
  }

  private static let keywords = Set(
    Extension.all.map(\.keyword) + Verb.allCases.map(\.rawValue) + MechanismFacts.all.map(\.name)
      + ["BASE64", "7BIT", "8BIT", "MD5", "X25519", "IPV4", "IPV6", "ASCII"])
  private static let beginnings = ["TLSV", "TLS_", "TLS1", "SSLV", "RFC", "UTF-", "SHA-", "SHA2"]
  private static let common: Set<String> = [
    "USER", "USERS", "MAIL", "EMAIL", "MAILBOX", "SENDER", "RECIPIENT", "ADDRESS", "POSTMASTER",
    "ABUSE", "ADMIN", "ROOT", "INFO", "SUPPORT", "HELP", "TEST", "UNKNOWN", "LOCALHOST", "SMTP",
    "HOST", "SERVER", "CLIENT", "MESSAGE", "QUEUE", "HELLO", "DATA", "ACCEPTED", "RELAY", "LOCAL",
    "REPLY", "NOREPLY", "OFFICE", "SALES", "NAME", "THE", "FOR", "AND", "YOU", "NOT", "OUT", "FROM",
    "WITH", "THIS", "THAT", "ARE", "CAN", "HAS", "NEW", "NOW", "TOO",
    "PRACTICE", "ESMTP", "LMTP", "READY", "SERVICE", "WELCOME", "TRY", "ALL", "ANY", "BYE", "OK",
  ]
  private static let fields: Set<String> = [
    "FROM", "TO", "CC", "BCC", "SENDER", "REPLY-TO", "SUBJECT", "DATE", "MESSAGE-ID", "RECEIVED",
    "RETURN-PATH", "IN-REPLY-TO", "REFERENCES", "MIME-VERSION", "CONTENT-TYPE",
    "CONTENT-TRANSFER-ENCODING", "CONTENT-DISPOSITION", "CONTENT-ID", "DKIM-SIGNATURE",
    "AUTHENTICATION-RESULTS", "RECEIVED-SPF", "LIST-ID", "LIST-UNSUBSCRIBE", "RESENT-FROM",
    "RESENT-TO", "USER-AGENT", "X-MAILER", "DELIVERED-TO", "AUTO-SUBMITTED", "PRECEDENCE",
  ]
}
