import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport
import Transcript

/// `ehlo play FILE`: plays a recorded session on the screen.
struct Play: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a recorded session, step by step or as fast as it was.",
    discussion: """
      Space pauses, '.' and ',' step, the arrows seek, '+' and '-' change the speed;
      m marks a line and a notes on it, kept beside the recording. Reads .ehlo
      recordings, texts of C: and S: lines, and the logs of other programs, as 'ehlo
      show' does. --follow shows the end of a recording that another ehlo writes, as
      it grows; you may go back in it meanwhile, and G follows again.

      Examples:
        ehlo play session.ehlo
        ehlo play --speed 2 --idle-limit 0.5 session.ehlo
        ehlo play --follow session.ehlo
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "file"))
  var file: String
  @OptionGroup var format: FormatOption
  @Option(
    help: ArgumentHelp(
      "What stays of each longer silence; the speed divides what is left. 'off' keeps it all.",
      valueName: "seconds"))
  var idleLimit: String?
  @Option(help: ArgumentHelp("How many times as fast, from 0.01 to 1000.", valueName: "factor"))
  var speed: String?
  @Flag(help: "Follow a recording that grows.")
  var follow = false
  @OptionGroup var session: SessionFlags

  func validate() throws {
    if let idleLimit, PlaybackClock.idleLimit(idleLimit) == nil {
      throw ValidationError("--idle-limit: give seconds, such as 2 or 0.5, or 'off'.")
    }
    if let speed, PlaybackSpeed(speed) == nil {
      throw ValidationError("--speed: give a factor from 0.01 to 1000, such as 2 or 0.5.")
    }
  }

  func run() async throws {
    if file == "-" { throw Ending(.terminalMissing(path: file)) }
    let playback = Playback(
      path: file, as: try format.format, follows: follow, guide: session.output.guide)
    try playback.check()
    let request = try session.request(Target(place: .practice(scenario: nil)), isAsking: true)
    var options = session.explorer(.play(playback), request)
    options.idleLimit = idleLimit.flatMap(PlaybackClock.idleLimit)
    options.speed = speed.flatMap(PlaybackSpeed.init) ?? .normal
    if !session.plain, try await Explorer.run(options) {
      return
    }
    throw Ending(.terminalMissing(path: file))
  }
}
