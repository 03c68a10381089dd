import Foundation

/// Real servers, started once for all tests by `servers/start.sh`, each on free ports of
/// 127.0.0.1. They end with the test process, however that ends: they hang on a pipe that it holds.
struct Servers: Sendable {
  /// The certificate of the authority that signed theirs.
  let authority: String
  let user: String
  let password: String
  let postfix: Postfix
  let aiosmtpd: Aiosmtpd
  let exim: Exim
  let openSMTPD: OpenSMTPD
  let dovecot: Dovecot
  /// A certificate and key that their authority signed for the user's address.
  let clientCertificate: String

  private let leash: RunningProgram

  private static let shared = Task { try await Servers(startedWithin: 600) }

  /// The servers, started by whoever asks first.
  static var running: Servers {
    get async throws { try await shared.value }
  }

  private init(startedWithin deadline: Deadline) async throws {
    var template = [CChar]("/tmp/ehlo-servers.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw HarnessError.systemCall("mkdtemp", errno) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "servers/start.sh").path
    leash = try Program(script, ["--leash", String(cString: made)]).start()
    guard try await leash.ended(within: deadline) == .exited(0) else {
      throw HarnessError.notStarted("servers/start.sh", said: leash.errors.text)
    }
    let values = try ServerValues(await leash.output.readToEnd())
    authority = try values.text("CA_FILE")
    user = try values.text("SMTP_USER")
    password = try values.text("SMTP_PASSWORD")
    postfix = try Postfix(values)
    aiosmtpd = try Aiosmtpd(values)
    exim = try Exim(values)
    openSMTPD = try OpenSMTPD(values)
    dovecot = try Dovecot(values)
    clientCertificate = try values.text("CLIENT_CERTIFICATE_FILE")
  }
}
