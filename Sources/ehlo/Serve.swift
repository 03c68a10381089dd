import ArgumentParser
import ExplorerApp
import PracticeServer
import SMTPCore
import SMTPGuide

/// `ehlo serve [FILE]`: plays the server of a recording, or a practice scenario, for other programs.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play the server of a recording, or a practice server, for other programs.",
    discussion: """
      With a FILE it answers as the recorded server did: commands are matched in
      order, by verb and argument; what was not recorded gets 503 and is told on
      standard error, and so is what was recorded and never asked. How a client
      calls itself, the parameters of MAIL and RCPT and the message itself do not
      count. Without a FILE it is the practice server: log in as alice with the
      password practice.

      The first line on standard output says where it listens. What it takes stays
      in memory, and with --maildir on disk; nothing is ever forwarded.

      Examples:
        ehlo serve session.ehlo --once
        ehlo serve --scenario standard --listen 127.0.0.1:0
        ehlo serve --maildir mail --expect 2 --timeout 30
      """)

  @Argument(
    help: ArgumentHelp(
      "The recording or the scenario to play; '-' is a recording on standard input.",
      valueName: "file"))
  var file: String?
  @Option(
    help: ArgumentHelp(
      "The practice scenario where no recording is played: a name, or a file (standard).",
      valueName: "scenario"))
  var scenario: String?
  @Flag(help: "Let a client ask for what was recorded in any order, and again.")
  var loose = false
  @Option(
    help: ArgumentHelp("Where to listen; port 0 picks a free one.", valueName: "address:port"))
  var listen = "127.0.0.1:2525"
  @Flag(help: "End after one session; with 1 if something recorded was never asked.")
  var once = false
  @Option(help: ArgumentHelp("Record every session in this folder.", valueName: "folder"))
  var sessions: String?
  @Option(help: ArgumentHelp("Keep every message in this Maildir.", valueName: "folder"))
  var maildir: String?
  @Option(help: ArgumentHelp("End with 0 once so many messages have come.", valueName: "n"))
  var expect: Int?
  @Option(
    help: ArgumentHelp("End with 1 where --expect has waited so long (60).", valueName: "seconds"))
  var timeout: Int?
  @Flag(help: "Expect the header of a proxy on every connection: PROXY protocol 1 or 2.")
  var proxyProtocol = false
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let expect, expect < 1 { throw ValidationError("--expect needs a number of 1 or more.") }
    if let timeout, timeout < 1 || timeout > 1_000_000_000 {
      throw ValidationError("--timeout needs a number of seconds, 1 or more.")
    }
  }

  func run() async throws {
    if let conflict { throw Ending(.serveOptions(conflict)) }
    guard let place = ListenAddress(listen) else { throw Ending(.badListenAddress(listen)) }
    let scenario = try named()
    var request = ServeRequest(scenario: scenario ?? .standard, at: place)
    if scenario == nil, let file { request.file = try ServedFile(path: file, isLoose: loose) }
    request.expectsProxyHeader = proxyProtocol
    request.sessions = sessions
    request.maildir = maildir
    request.redacting = SessionFolder.Redacting(
      keepsSecrets: recording.keepSecrets, redactsMessages: recording.redactMessages)
    if once { request.end = .session }
    if let expect { request.end = .messages(expect, seconds: timeout ?? 60) }
    try place.warn(output.guide)
    try await ServeRunner(request, guide: output.guide, output: .standard, errors: .error).run()
  }

  private var conflict: Trouble.ServeConflict? {
    if file != nil, scenario != nil { return .fileAndScenario }
    if loose, file == nil { return .looseWithoutFile }
    if timeout != nil, expect == nil { return .timeoutWithoutExpect }
    return expect != nil && once ? .expectWithOnce : nil
  }

  private func named() throws -> Scenario? {
    if let scenario { return try ScenarioFile.scenario(scenario) }
    guard let file, let written = try ScenarioFile.scenario(in: file) else { return nil }
    if loose { throw Ending(.serveOptions(.looseWithoutFile)) }
    return written
  }
}
