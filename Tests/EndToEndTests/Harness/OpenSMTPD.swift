/// The OpenSMTPD of the tests. It knows alice and bob at example.test, and keeps the mail of both in
/// one place. It offers AUTH only under TLS: PLAIN and LOGIN.
struct OpenSMTPD: Sendable {
  /// STARTTLS offered.
  let port: Int
  /// TLS at once.
  let tlsPort: Int
  let mailbox: Maildir

  init(_ values: ServerValues) throws {
    port = try values.port("OPENSMTPD_PORT")
    tlsPort = try values.port("OPENSMTPD_SMTPS_PORT")
    mailbox = Maildir(path: try values.text("OPENSMTPD_MAIL"))
  }
}
