import PracticeServer
import SASL
import SMTPCore
import SMTPGuide
import SMTPTransport
import TLSEngine

@testable import ExplorerApp

/// A session in line mode, and what came of it.
struct LinePlay {
  /// How the session ended.
  let outcome: SessionOutcome
  /// All that was written.
  let text: String

  /// The exit status.
  var status: Status { outcome.status }
  /// What went wrong.
  var trouble: Trouble? { outcome.trouble }

  /// What a test sets otherwise than the defaults.
  struct Settings {
    var isInteractive = false
    var isSubmission = false
    var credentials: Credentials? = .alice
    var tls = TLSDemand.auto
    var patience = Patience(seconds: 30)
    var verification = VerificationPolicy.require
    var trusted: [UInt8]?
    var recording = SessionRequest.Recording.none
    /// How much may come unasked.
    var octetsUnasked = 16 << 20
  }

  /// Plays `lines` to the server at `target`.
  init(_ lines: String, at target: Target, _ settings: Settings = Settings()) async throws {
    try await self.init(InputBlocks(octets: Array(lines.utf8)), at: target, settings)
  }

  /// Plays whatever comes out of `input`. `meanwhile` is told the output as soon as it is there.
  init(
    _ input: InputBlocks, at target: Target, _ settings: Settings = Settings(),
    meanwhile: @escaping @Sendable (CapturedOutput) async throws -> Void = { _ in }
  ) async throws {
    var request = SessionRequest(target: target)
    request.connection.verification = settings.verification
    request.connection.octetsUnasked = settings.octetsUnasked
    request.recording = settings.recording
    if let trusted = settings.trusted { request.tls.trustedCertificates = [trusted] }
    let opened = try await OpenSession(request)
    let captured = try CapturedOutput()
    let mode = LineMode(
      opened.live, place: opened.place, patience: settings.patience, output: captured.output,
      style: .plain, guide: Guide(language: .en),
      options: LineMode.Options(
        isInteractive: settings.isInteractive, isSubmission: settings.isSubmission,
        credentials: settings.credentials, tls: settings.tls, clientName: "me.test"))
    async let other: Void = meanwhile(captured)
    outcome = try await mode.run(input)
    try await other
    await opened.end()
    text = try captured.text
  }
}

extension PracticeServer {
  /// How it is reached from outside, as any server.
  var target: Target { Target(place: .host("127.0.0.1", port: port)) }
}
