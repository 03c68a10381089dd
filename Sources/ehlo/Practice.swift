import ArgumentParser
import ExplorerApp
import PracticeServer
import SMTPCore

/// `ehlo practice [SCENARIO]`: a session with the practice server inside this program.
struct Practice: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Practise with a server inside this program: no network, no set-up.",
    discussion: """
      It is 'ehlo connect practice:SCENARIO'. Log in as alice with the password
      practice; every address at practice.test is a mailbox, and
      <451-4.7.1@reply.test> gets that reply.

      Examples:
        ehlo practice
        ehlo practice --list
      """)

  @Argument(help: "The scenario, or a file that holds one; 'standard' if none is named.")
  var scenario: String?
  @Flag(help: "List the scenarios.")
  var list = false
  @Flag(help: "Line mode: append-only, for pipes, screen readers and dumb terminals.")
  var plain = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    if list {
      let width = Scenario.all.map(\.name.count).max() ?? 0
      let lines = Scenario.all.map { scenario in
        let gap = String(repeating: " ", count: width - scenario.name.count)
        return "\(scenario.name)\(gap)  \(scenario.summary)\n"
      }
      return try Output.standard.write(lines.joined())
    }
    var arguments = ["practice:\(scenario ?? "")", "--color", output.color.rawValue]
    if let lang = output.lang { arguments += ["--lang", lang] }
    if plain { arguments.append("--plain") }
    try await Connect.parse(arguments).run()
  }
}
