import ArgumentParser
import ExplorerApp
import SMTPGuide

/// `ehlo explain WORD…`: what a code, a verb, a parameter or an extension means, and what is in a
/// bounce or a log.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a reply, a code, a verb, a parameter, a port or a term, a bounce or a line of a log.",
    discussion: """
      Words are explained one by one: codes, verbs and whole commands, parameters,
      extensions, mechanisms, states, ports, findings and terms of the mail trade.
      What you paste, or what is in a file, is recognised: replies of one line or
      more, a bounce, lines of the logs of Postfix, Exim and Sendmail (of journalctl
      too), a transcript of C: and S: lines, the log of a program that 'ehlo show'
      reads. Equal lines are explained once, with their numbers.

      Examples:
        ehlo explain 550
        ehlo explain 452 4.5.3
        ehlo explain '550-5.7.1 Relaying denied'
        ehlo explain rcpt
        ehlo explain NOTIFY=NEVER
        ehlo explain '250-SIZE 10240000'
        ehlo explain SCRAM-SHA-256
        ehlo explain 'RCPT TO: <bob@example.org>'
        ehlo explain port 587
        ehlo explain smart host
        ehlo explain quit-missing
        ehlo explain --file bounce.eml
        grep status=deferred /var/log/mail.log | ehlo explain -
      """)

  @Argument(help: ArgumentHelp("What to explain; '-' is standard input.", valueName: "word"))
  var words: [String] = []
  @Option(
    name: .customLong("file"),
    help: ArgumentHelp("Explain what is in this file; '-' is standard input.", valueName: "file"))
  var files: [String] = []
  @Flag(help: "JSON: a list of objects.")
  var json = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    // Here and not in `validate`, which is asked before an option that nobody knows is named.
    if words.isEmpty && files.isEmpty {
      throw ValidationError(
        "Name a code, a reply line, a verb, a parameter, an extension or a mechanism to explain, "
          + "or a file with --file.")
    }
    let page = ExplanationPage(
      guide: output.guide, style: output.style(for: .standard), output: .standard)
    let named = words.filter { $0 != "-" }
    let files = files + words.filter { $0 == "-" }.prefix(1)
    do {
      let remarks =
        json
        ? try page.writeJSON(named, files: files) : try page.writeText(named, files: files)
      for remark in remarks { try Output.error.write("ehlo: \(remark)\n") }
    } catch let trouble as Trouble {
      throw Ending(trouble)
    }
  }
}
