import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport

/// `ehlo play FILE`: plays a recorded session on the screen.
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a recorded session, step by step or as fast as it was.",
    discussion: """
      Space pauses, '.' and ',' step, the arrows seek, '+' and '-' change the speed.
      Reads .ehlo recordings, texts of C: and S: lines, and the logs of other programs, as
      'ehlo show' does.

      Example:
        ehlo play session.ehlo
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "file"))
  var file: String
  @OptionGroup var format: FormatOption
  @OptionGroup var session: SessionFlags

  func run() async throws {
    let playback = Playback(
      path: file, as: try format.format, guide: session.output.guide)
    try playback.check()
    let request = try session.request(Target(place: .practice(scenario: nil)), isAsking: true)
    if !session.plain, try await Explorer.run(session.explorer(.play(playback), request)) {
      return
    }
    throw Ending(.terminalMissing(path: file))
  }
}
