import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport

/// `ehlo proxy --to TARGET`: stands between a program and a real server.
struct Proxy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stand between a program and a real server, and record both.",
    discussion: """
      Each client that connects gets a connection to TARGET of its own, and what the
      two say to each other goes on unchanged. STARTTLS ends here and begins anew on
      each side: the client is shown a throw-away certificate, the server's is
      verified. Every session is recorded, without its secrets.

      On a terminal the sessions are on the screen, to watch live. Elsewhere, and
      with --plain or --once, they are printed with their numbers before each line,
      and the first line on standard output says where the proxy listens.

      Examples:
        ehlo proxy --to mail.example.org:587
        ehlo proxy --to mail.example.org --listen 127.0.0.1:0 --sessions seen --once
      """)

  @Option(help: ArgumentHelp("The real server.", valueName: "target"))
  var to: String
  @Option(
    help: ArgumentHelp("Where to listen; port 0 picks a free one.", valueName: "address:port"))
  var listen = "127.0.0.1:2525"
  @Flag(help: "End after one session.")
  var once = false
  @Flag(help: "Print the sessions, also on a terminal.")
  var plain = false
  @Flag(help: "Print no sessions.")
  var quiet = false
  @Option(help: ArgumentHelp("Record the sessions in this folder.", valueName: "folder"))
  var sessions: String?
  @Flag(inversion: .prefixedNo, help: "Record the sessions.")
  var record = true
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    let target: Target
    do {
      target = try Target(parsing: to)
    } catch {
      throw Ending(Trouble(error, in: to))
    }
    guard let place = ListenAddress(listen) else { throw Ending(.badListenAddress(listen)) }
    try place.warn(output.guide)
    var session = try SessionRequest(target, connection, tls, recording)
    session.connection.verification = tls.verify ?? .require
    if record, let folder = sessions ?? Surroundings.recordingFolder {
      session.recording = .folder(folder)
    }
    var request = ProxyRequest(session: session, at: place)
    request.isOnce = once
    request.isQuiet = quiet
    let proxy = try await ListeningProxy.start(request)
    if !plain, !once, !quiet, try await Explorer.run(explorer(proxy, session)) { return }
    let runner = ProxyRunner(
      proxy, guide: output.guide, style: output.style(for: .standard), output: .standard,
      errors: .error)
    // What went wrong with a session was told with its number.
    if let trouble = try await runner.run() {
      var ending = Ending(trouble)
      ending.trouble = nil
      throw ending
    }
  }

  /// What the explorer has to know to show the sessions.
  private func explorer(_ proxy: ListeningProxy, _ session: SessionRequest) -> ExplorerOptions {
    let variables = Surroundings.variables
    var options = ExplorerOptions(
      beginning: .proxy(proxy), request: session, clientName: connection.clientName,
      credentials: CredentialSource(
        user: nil, sources: PasswordSources(environment: variables, asksPerson: false)),
      environment: variables, guide: output.guide)
    options.tls = tls.demand
    options.patience = connection.patience
    options.timeout = connection.timeout
    options.isColourless = output.color == .never
    return options
  }
}
