import PracticeServer
import SASL
import SMTPCore
import SMTPGuide
import SMTPTransport
import TLSEngine

@testable import ExplorerApp

/// A script that was run against a server, and what came of it.
struct ScriptRun {
  /// How the run ended.
  let outcome: SessionOutcome
  /// All that was printed.
  let printed: String
  /// All that was seen.
  let moments: [Moment]

  /// The exit status.
  var status: Status { outcome.status }
  /// What went wrong.
  var trouble: Trouble? { outcome.trouble }
  /// The remarks.
  var notes: [String] {
    moments.compactMap { if case .note(let text) = $0.observation.kind { text } else { nil } }
  }
  /// The codes of the replies, the greeting's first.
  var codes: [Int?] { moments.compactMap { $0.observation.reply.map(\.code) } }

  /// Runs `script` against whatever is at `target`.
  init(
    _ script: String, at target: Target, credentials: Credentials? = .alice,
    tls: TLSDemand = .auto, patience seconds: Int = 30, trusting certificate: [UInt8]? = nil
  ) async throws {
    let folder = try TemporaryFolder()
    let source = try await ScriptSource(path: try folder.write(script, to: "script.txt"))
    var request = SessionRequest(target: target)
    if let certificate { request.tls.trustedCertificates = [certificate] }
    let opened = try await OpenSession(request)
    let seen = Seen()
    let driver = SessionDriver(
      opened.live, place: opened.place, patience: Patience(seconds: seconds)
    ) { _ in }
    var runner = ScriptRunner(
      driver, script: source,
      options: ScriptRunner.Options(
        name: "script.txt", credentials: credentials, tls: tls, clientName: "me.test"),
      guide: Guide(language: .en), show: seen.take)
    outcome = try await runner.run()
    await opened.end()
    printed = seen.text
    moments = seen.moments
  }

  /// Runs `script` against a practice server, which is trusted.
  init(
    _ script: String, at server: PracticeServer, credentials: Credentials? = .alice,
    tls: TLSDemand = .auto
  ) async throws {
    try await self.init(
      script, at: Target(place: .host("127.0.0.1", port: server.port)),
      credentials: credentials, tls: tls, trusting: server.certificate)
  }

  private final class Seen {
    var moments: [Moment] = []
    var text = ""
    private var printer = SessionPrinter(style: .plain, guide: Guide(language: .en))

    func take(_ moment: Moment) {
      moments.append(moment)
      text += printer.text(moment.observation, moment.session)
    }
  }
}

extension Credentials {
  /// Who may log in at the practice server.
  static let alice = Credentials(user: "alice", password: "practice")
  /// Somebody who may not.
  static let mallory = Credentials(user: "mallory", password: "practice")
}
