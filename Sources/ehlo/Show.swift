import ArgumentParser
import ExplorerApp
import SMTPCore
import SMTPGuide

/// `ehlo show FILE…`: prints recorded sessions.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print recorded sessions, explained and coloured.",
    discussion: """
      Reads .ehlo recordings, texts of C: and S: lines, also several turns on one
      line, and the logs of other programs: swaks, curl -v, openssl s_client, msmtp
      -d, Python's smtplib, PHPMailer, JavaMail, Nodemailer, Postfix (debug_peer),
      and what telnet and netcat show. The format is recognised; --from names it
      where it is not. --json prints one object a line for each command, reply,
      message and so on, and a summary. --follow goes on with a recording that
      another ehlo writes, until ^C.

      Examples:
        ehlo show session.ehlo
        ehlo show --json session.ehlo | jq -r 'select(.kind=="reply") | .code'
        ehlo show --follow session.ehlo
        xclip -o | ehlo show -
        swaks --to bob@example.org --server mx.example.org | ehlo show -
      """)

  @Argument(help: ArgumentHelp("Recordings; '-' is standard input.", valueName: "file"))
  var files: [String]
  @Flag(help: "JSON, one object a line.")
  var json = false
  @Flag(help: "Show the logins in a text that is no recording, which are left out otherwise.")
  var keepSecrets = false
  @Flag(help: "Wait for more of a recording that grows; ^C ends it.")
  var follow = false
  @OptionGroup var format: FormatOption
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a recording to show, or '-'.") }
    if follow, files.count > 1 {
      throw ValidationError("--follow: name one recording; several cannot be followed at once.")
    }
  }

  func run() throws {
    let guide = output.guide
    let style = output.style(for: .standard)
    let format = try format.format
    var worst: Ending?
    for file in files {
      do {
        let show = SessionShow(
          path: file, as: format, keepsSecrets: keepSecrets, guide: guide, output: .standard,
          follows: follow
        ) { try Output.error.write("ehlo: \($0)\n") }
        let warnings =
          json ? try show.writeJSON() : try show.writeText(style, hasTitle: files.count > 1)
        for warning in warnings { try Output.error.write("ehlo: \(warning)\n") }
      } catch let trouble as Trouble {
        // The other files are shown all the same.
        try Output.error.write("ehlo: \(guide.text(trouble))\n")
        if worst == nil { worst = Ending(trouble) }
      }
    }
    if var worst {
      worst.trouble = nil
      throw worst
    }
  }
}
