import ArgumentParser
import ExplorerApp
import SMTPGuide

/// `ehlo explain WORD…`: what a code, a verb, a parameter or an extension means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a reply code, an enhanced code, a reply line, a verb, a parameter or an extension.",
    discussion: """
      Examples:
        ehlo explain 550
        ehlo explain 452 4.5.3
        ehlo explain '550-5.7.1 Relaying denied'
        ehlo explain rcpt
        ehlo explain NOTIFY=NEVER
        ehlo explain '250-SIZE 10240000'
        ehlo explain SCRAM-SHA-256
        ehlo explain quit-missing
      """)

  @Argument(help: ArgumentHelp("What to explain.", valueName: "word"))
  var words: [String]
  @Flag(help: "JSON: a list of objects.")
  var json = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if words.isEmpty {
      throw ValidationError(
        "Name a code, a reply line, a verb, a parameter, an extension or a mechanism to explain.")
    }
  }

  func run() throws {
    let page = ExplanationPage(
      guide: output.guide, style: output.style(for: .standard), output: .standard)
    do {
      if json {
        try page.writeJSON(words)
      } else {
        try page.writeText(words)
      }
    } catch let trouble as Trouble {
      throw Ending(trouble)
    }
  }
}
