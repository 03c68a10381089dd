import ArgumentParser
import ExplorerApp
import Glibc
import SMTPCore
import SMTPGuide
import SMTPTransport

/// `ehlo connect TARGET`: a live session.
struct Connect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a live session with a server.",
    discussion: """
      Type commands; after each reply you see what it means, the state and what may
      come next. Lines that start with a colon are the program's own: ':help' lists
      them. ^D sends QUIT. Everything is recorded, secrets left out, in
      ~/.local/state/ehlo/sessions.

      Examples:
        ehlo connect --plain practice:
        ehlo connect mail.example.org
        ehlo connect submission://alice@mail.example.org
        ehlo connect 'smtps://[2001:db8::1]'
      """)

  @OptionGroup var place: TargetArgument
  @OptionGroup var session: SessionFlags

  func run() async throws {
    let target = try place.parsed()
    if case .practice(let name?) = target.place { _ = try ScenarioFile.scenario(name) }
    let request = try session.request(target, isAsking: true)
    if !session.plain, try await Explorer.run(session.explorer(.connect(place.target), request)) {
      return
    }
    try await runInLineMode(target)
  }

  private func runInLineMode(_ target: Target) async throws {
    let isInteractive = isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal
    let request = try session.request(target, isAsking: isInteractive)
    let guide = session.output.guide
    let credentials = try session.login.credentials(for: target)
    let opened = try await OpenSession(request)
    if let trouble = opened.recordingTrouble {
      try Output.error.write("ehlo: \(guide.text(trouble))\n")
    }
    let mode = LineMode(
      opened.live, place: opened.place, patience: session.connection.patience, output: .standard,
      style: session.output.style(for: .standard), guide: guide,
      options: LineMode.Options(
        isInteractive: isInteractive, isSubmission: target.scheme == .submission,
        credentials: credentials, tls: session.tls.demand,
        clientName: session.connection.clientName))
    let outcome = try await mode.run(InputBlocks(descriptor: STDIN_FILENO))
    await opened.end()
    throw Ending(outcome)
  }
}
