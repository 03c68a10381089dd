import ArgumentParser
import ExplorerApp
import Glibc
import SMTPGuide
import SMTPTransport

/// `ehlo connect TARGET`: a live session.
struct Connect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a live session with a server.",
    discussion: """
      Type commands; after each reply you see what it means, the state and what may come next.
      Lines that start with a colon are the program's own: ':help' lists them. ^D sends QUIT.
      Everything is recorded, secrets left out, in ~/.local/state/ehlo/sessions.

      Examples:
        ehlo connect --plain practice:
        ehlo connect mail.example.org
        ehlo connect submission://alice@mail.example.org
        ehlo connect 'smtps://[2001:db8::1]'
      """)

  @OptionGroup var place: TargetArgument
  @Flag(help: "Line mode: append-only, for pipes, screen readers and dumb terminals.")
  var plain = false
  @Flag(inversion: .prefixedNo, help: "Record the session.")
  var record = true
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Login") var login: CredentialFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    var request = try SessionRequest(place, connection, tls, recording)
    let target = request.target
    let isInteractive = isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal
    request.connection.verification = tls.verify ?? (isInteractive ? .ask : .require)
    if record, let folder = Surroundings.recordingFolder { request.recording = .folder(folder) }
    let guide = output.guide
    let credentials = try login.credentials(for: target)
    let opened = try await OpenSession(request)
    if let trouble = opened.recordingTrouble {
      try Output.error.write("ehlo: \(guide.text(trouble))\n")
    }
    let mode = LineMode(
      opened.live, place: opened.place, patience: connection.patience, output: .standard,
      style: output.style(for: .standard), guide: guide,
      options: LineMode.Options(
        isInteractive: isInteractive, isSubmission: target.scheme == .submission,
        credentials: credentials, tls: tls.demand,
        clientName: connection.clientName))
    let outcome = try await mode.run(InputBlocks(descriptor: STDIN_FILENO))
    await opened.end()
    throw Ending(outcome)
  }
}
