import Foundation

/// The Dovecot of the tests. By LMTP it knows alice, bob, and full, whose mailbox is; what is submitted
/// goes to the Postfix of the tests. It offers AUTH only under TLS.
struct Dovecot: Sendable {
  /// STARTTLS offered, AUTH needed.
  let submissionPort: Int
  /// TLS at once, AUTH needed.
  let tlsPort: Int
  let lmtpPort: Int
  /// A bearer token that it takes.
  let token: String

  private let mailFolder: String

  init(_ values: ServerValues) throws {
    submissionPort = try values.port("DOVECOT_SUBMISSION_PORT")
    tlsPort = try values.port("DOVECOT_SMTPS_PORT")
    lmtpPort = try values.port("DOVECOT_LMTP_PORT")
    token = try String(contentsOfFile: try values.text("DOVECOT_TOKEN_FILE"), encoding: .utf8)
      .trimmingCharacters(in: .newlines)
    mailFolder = try values.text("DOVECOT_MAIL")
  }

  func mailbox(of localPart: String) -> Maildir { Maildir(path: "\(mailFolder)/\(localPart)") }
}
