import ArgumentParser
import ExplorerApp
import PracticeServer
import SMTPCore
import SMTPGuide

/// `ehlo serve --scenario NAME`: the practice server alone, for other programs.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a practice server for other programs.",
    discussion: """
      The first line on standard output says where it listens. What it accepts stays in memory;
      nothing is ever forwarded. Log in as alice with the password practice.

      Examples:
        ehlo serve --scenario standard
        ehlo serve --scenario standard --listen 127.0.0.1:0 --once
      """)

  @Option(help: "The scenario.")
  var scenario = "standard"
  @Option(
    help: ArgumentHelp("Where to listen; port 0 picks a free one.", valueName: "address:port"))
  var listen = "127.0.0.1:2525"
  @Flag(help: "End after one session.")
  var once = false
  @Flag(help: "Expect the header of a proxy on every connection: PROXY protocol 1 or 2.")
  var proxyProtocol = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    guard let scenario = Scenario.named(scenario) else {
      throw Ending(.unknownScenario(self.scenario, known: Scenario.all.map(\.name)))
    }
    guard let place = ListenAddress(listen) else { throw Ending(.badListenAddress(listen)) }
    if !place.isLoopback {
      try Output.error.write(
        "ehlo: \(output.guide.text(ScriptNotice.listensOpenly(place.description)))\n")
    }
    let server: PracticeServer
    do {
      server = try await PracticeServer.start(
        scenario: scenario, host: place.host, port: place.port,
        expectsProxyHeader: proxyProtocol)
    } catch {
      throw Ending(Trouble(error))
    }
    try Output.standard.write("listening on \(place.with(port: server.port))\n")
    // Without an end in sight it serves until a signal ends the program.
    try await server.sessions.ended.wait(for: once ? 1 : .max)
    await server.stop()
  }
}
