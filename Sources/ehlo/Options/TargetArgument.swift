import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport

/// The TARGET of a subcommand.
struct TargetArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "host, host:port, [v6]:port, smtp://, submission://, smtps:// or lmtp://host, unix:/path, or "
        + "practice:[SCENARIO].", valueName: "target"))
  var target: String

  /// The target, or the end of the program.
  func parsed() throws -> Target {
    do {
      return try Target(parsing: target)
    } catch {
      throw Ending(Trouble(error, in: target))
    }
  }
}
