import ArgumentParser
import ExplorerApp
import SMTPGuide
import Transcript

/// `ehlo convert IN OUT`: writes a recorded session in another format.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a recorded session in another format, or fit to be shared.",
    discussion: """
      The end of OUT's name tells the format: .ehlo (a recording), .txt (C: and S:
      lines), .md (for a ticket), .html (one page for a browser), .cast (asciinema),
      .sh (a script for swaks), .scenario (a practice server); --to names it. OUT
      must not exist. Secrets in the clear are left out.

      --share replaces addresses, hosts, IP addresses, messages and queue ids, and
      refuses to write what could still hold a secret.

      Examples:
        ehlo convert session.ehlo session.html
        ehlo convert session.ehlo - --to markdown | xclip
        ehlo convert --share session.ehlo fit-to-share.ehlo
      """)

  @Argument(help: ArgumentHelp("A session; '-' is standard input.", valueName: "in"))
  var source: String
  @Argument(help: ArgumentHelp("A new file; '-' is standard output.", valueName: "out"))
  var target: String
  @OptionGroup var input: FormatOption
  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The format: ehlo, dialogue, markdown, html, asciicast, swaks, scenario or swaks-log.",
      valueName: "format"))
  var format: ExportFormat?
  @Flag(help: "Replace what tells who, where and which, so that others may have it.")
  var share = false
  @Flag(help: "Keep secrets that stand in the clear.")
  var keepSecrets = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if share, keepSecrets {
      throw ValidationError("--share and --keep-secrets exclude each other.")
    }
  }

  func run() throws {
    let guide = output.guide
    guard let format = format ?? ExportFormat(path: target) else {
      throw Trouble.outputFormatUnknown(path: target, known: ExportFormat.allCases.map(\.rawValue))
    }
    let conversion = SessionConversion(
      guide: guide, from: try input.format, to: format, keepsSecrets: keepSecrets, isShared: share)
    for warning in try conversion.convert(source, to: target) {
      try Output.error.write("ehlo: \(warning)\n")
    }
  }
}
