import ArgumentParser
import ExplorerApp
import SMTPTransport

/// `ehlo` alone: the explorer's start page, or the help where there is no screen.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the explorer at its start page; short for it: 'ehlo' alone.",
    shouldDisplay: false)

  @OptionGroup var session: SessionFlags

  func run() async throws {
    // Each session gets its own target; this one stands in until then.
    let request = try session.request(Target(place: .practice(scenario: nil)), isAsking: true)
    if !session.plain, try await Explorer.run(session.explorer(.start, request)) { return }
    throw CleanExit.helpRequest(Ehlo.self)
  }
}
