import Foundation

/// The Postfix of the tests. It knows alice and bob at example.test; later@example.test is refused
/// with 450, anyone else there with 550. It offers AUTH only under TLS.
struct Postfix: Sendable {
  /// STARTTLS offered.
  let port: Int
  /// STARTTLS needed before MAIL.
  let submissionPort: Int
  /// TLS at once.
  let tlsPort: Int
  /// STARTTLS with a certificate that has expired.
  let expiredPort: Int
  /// STARTTLS with a certificate for another name.
  let wrongNamePort: Int
  /// The PROXY protocol first; the client 192.0.2.1 may use XCLIENT and XFORWARD.
  let proxiedPort: Int
  /// The PROXY protocol first, and TLS behind it at once.
  let proxiedTLSPort: Int

  /// Logs each line of the session.
  let debugPort: Int

  private let logFile: String
  private let mailFolder: String

  init(_ values: ServerValues) throws {
    port = try values.port("POSTFIX_PORT")
    submissionPort = try values.port("POSTFIX_SUBMISSION_PORT")
    tlsPort = try values.port("POSTFIX_SMTPS_PORT")
    expiredPort = try values.port("POSTFIX_EXPIRED_PORT")
    wrongNamePort = try values.port("POSTFIX_WRONG_NAME_PORT")
    proxiedPort = try values.port("POSTFIX_PROXIED_PORT")
    proxiedTLSPort = try values.port("POSTFIX_PROXIED_SMTPS_PORT")
    debugPort = try values.port("POSTFIX_DEBUG_PORT")
    logFile = try values.text("POSTFIX_LOG")
    mailFolder = try values.text("POSTFIX_MAIL")
  }

  /// What it has logged so far.
  var log: String { (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? "" }

  func mailbox(of localPart: String) -> Maildir { Maildir(path: "\(mailFolder)/\(localPart)") }
}
