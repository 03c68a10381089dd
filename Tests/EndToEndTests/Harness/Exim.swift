/// The Exim of the tests. It knows alice, bob and the list team at example.test; later@example.test is
/// refused with 450. It offers AUTH only under TLS: PLAIN, LOGIN and CRAM-MD5, and EXTERNAL to a
/// client with a certificate.
struct Exim: Sendable {
  /// STARTTLS offered.
  let port: Int
  /// TLS at once.
  let tlsPort: Int

  private let mailFolder: String

  init(_ values: ServerValues) throws {
    port = try values.port("EXIM_PORT")
    tlsPort = try values.port("EXIM_SMTPS_PORT")
    mailFolder = try values.text("EXIM_MAIL")
  }

  func mailbox(of localPart: String) -> Maildir { Maildir(path: "\(mailFolder)/\(localPart)") }
}
