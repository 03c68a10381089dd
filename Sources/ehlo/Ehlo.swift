import ArgumentParser
import ExplorerApp
import Glibc
import SMTPCore
import SMTPGuide

/// The program: its subcommands, and what stands for them when none is named.
@main
struct Ehlo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ehlo",
    abstract: "Explore SMTP: talk to a mail server, see what each reply means, record and show it.",
    discussion: """
      Examples:
        ehlo practice                  start here: a server inside this program
        ehlo mail.example.org          a live session; short for 'ehlo connect'
        ehlo run submission://mail.example.org script.txt
        ehlo send practice: --to bob@practice.test --subject hi --body 'Hello Bob'
        ehlo play recording.ehlo
        ehlo show recording.ehlo
        ehlo replay recording.ehlo --to practice:
        ehlo compare monday.ehlo tuesday.ehlo
        ehlo convert recording.ehlo page.html
        ehlo explain 550 5.7.1
      """,
    version: "ehlo 0.1.0",
    subcommands: [
      Connect.self, Practice.self, Run.self, Send.self, Play.self, Show.self, Convert.self,
      Explain.self, Replay.self, Compare.self, Serve.self, Proxy.self,
      Start.self,
    ])

  static func main() async {
    // A reader that has gone is noticed where it is written to.
    signal(SIGPIPE, SIG_IGN)
    Surroundings.holdStandardDescriptors()
    var arguments = Array(CommandLine.arguments.dropFirst())
    moveLanguage(in: &arguments)
    switch FirstWord(arguments) {
    case .target: arguments.insert("connect", at: 0)
    case .nothing: arguments.insert("start", at: 0)
    case .subcommand(let word): moveSubcommand(word, in: &arguments)
    case .mistyped(let trouble): Self.end(with: trouble)
    case .other: break
    }
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ending as Ending {
      ending.exit()
    } catch let trouble as Trouble {
      Ending(trouble).exit()
    } catch let failure as Output.Failure {
      Ending(failure).exit()
    } catch {
      end(with: error, of: arguments)
    }
  }

  /// `--lang` may stand before the subcommand too: there it is moved behind it.
  private static func moveLanguage(in arguments: inout [String]) {
    guard let first = arguments.first, first == "--lang" || first.hasPrefix("--lang=") else {
      return
    }
    let count = min(arguments.count, first == "--lang" ? 2 : 1)
    let language = arguments.prefix(count)
    arguments.removeFirst(count)
    if !arguments.isEmpty { arguments.insert(contentsOf: language, at: 1) }
  }

  /// A subcommand that stands behind options is moved before them.
  private static func moveSubcommand(_ word: String, in arguments: inout [String]) {
    guard let place = arguments.lastIndex(of: word), arguments.first?.hasPrefix("-") == true else {
      return
    }
    arguments.insert(arguments.remove(at: place), at: 0)
  }

  /// A message on one line; a long list of what may be said comes with a line for each.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n")
    guard let first = lines.first, lines.count > 1 else { return message }
    let choices = lines.dropFirst().map { line in line.drop { $0 == " " || $0 == "-" } }
    return first + " " + choices.joined(separator: ", ")
  }

  private static func end(with ending: Ending) -> Never { ending.exit() }

  /// The end of a command line that cannot be understood, in one sentence; help is no error.
  private static func end(with error: any Error, of arguments: [String]) -> Never {
    guard exitCode(for: error) != .success else { exit(withError: error) }
    let command = arguments.first.flatMap { word in
      configuration.subcommands.map { $0._commandName }.first { $0 == word }
    }
    let help = (["ehlo", command, "--help"] as [String?]).compactMap(\.self).joined(separator: " ")
    let message = VisibleText.string(oneLine(message(for: error)))
    let stop = message.last.map { ".?!".contains($0) } == true ? "" : "."
    try? Output.error.write("ehlo: \(message)\(stop) See '\(help)'.\n")
    Glibc.exit(exitCode(for: error).rawValue)
  }
}
