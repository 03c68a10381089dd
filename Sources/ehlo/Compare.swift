import ArgumentParser
import ExplorerApp
import SMTPGuide
import Transcript

/// `ehlo compare A B`: two recorded sessions side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two recorded sessions.",
    discussion: """
      Commands are held against each other by verb and argument. Reply codes,
      enhanced codes, EHLO's keywords, the commands themselves and whether TLS began
      count; --strict counts texts and more. Queue ids, dates, host names and other
      noise never count; --noise shows them. On a terminal the sessions stand side
      by side, else only what differs is listed.

      The exit status is 0 if nothing differs, 1 if something does, 65 or 66 if a
      file is no session or cannot be read.

      Examples:
        ehlo compare monday.ehlo tuesday.ehlo
        ehlo compare --strict --ignore timing a.ehlo b.ehlo
        ehlo compare --json a.ehlo b.ehlo | jq 'select(.kind=="difference")'
      """)

  @Argument(help: "The first session; '-' is standard input.")
  var first: String
  @Argument(help: "The second session.")
  var second: String
  @OptionGroup(title: "Comparison") var comparison: ComparisonFlags
  @Flag(help: "JSON, one object a line.")
  var json = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if first == "-", second == "-" {
      throw ValidationError("'-' is standard input, which can be given only once.")
    }
  }

  func run() throws {
    let compare: SessionCompare
    do {
      compare = try SessionCompare(
        first, second, rules: comparison.rules, guide: output.guide, output: .standard)
    } catch {
      throw Ending(error)
    }
    if json {
      try compare.writeJSON(showsNoise: comparison.noise)
    } else {
      try compare.writeText(output.style(for: .standard), showsNoise: comparison.noise)
    }
    for remark in compare.remarks { try Output.error.write("ehlo: \(remark)\n") }
    throw Ending(compare.comparison.isSame ? .done : .refused)
  }
}
