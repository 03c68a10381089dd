import Foundation

/// The aiosmtpd of the tests. It takes every recipient at example.test but nobody.
struct Aiosmtpd: Sendable {
  /// A message that it accepted.
  struct Message: Sendable, Decodable {
    let client: String
    let from: String
    let to: [String]
    let authenticated: Bool
    let tls: Bool
    /// The octets between DATA and the final dot, dot-stuffing undone.
    let content: Data
  }

  /// STARTTLS offered, AUTH also without it.
  let port: Int
  /// STARTTLS needed, then AUTH.
  let submissionPort: Int
  /// Where it speaks LMTP, without TLS; it gives one reply to a message, however many recipients.
  let lmtpPath: String

  private let logFile: String
  private let messagesFolder: String

  init(_ values: ServerValues) throws {
    port = try values.port("AIOSMTPD_PORT")
    submissionPort = try values.port("AIOSMTPD_SUBMISSION_PORT")
    lmtpPath = try values.text("AIOSMTPD_LMTP")
    logFile = try values.text("AIOSMTPD_LOG")
    messagesFolder = try values.text("AIOSMTPD_MESSAGES")
  }

  /// What it has logged so far, each command included.
  var log: String { (try? String(contentsOfFile: logFile, encoding: .utf8)) ?? "" }

  /// The messages it has accepted so far, in no order.
  func messages() throws -> [Message] {
    try FileManager.default.contentsOfDirectory(atPath: messagesFolder)
      .filter { $0.hasSuffix(".json") }
      .map { try Data(contentsOf: URL(filePath: "\(messagesFolder)/\($0)")) }
      .map { try JSONDecoder().decode(Message.self, from: $0) }
  }
}
