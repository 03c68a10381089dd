import ArgumentParser
import ExplorerApp
import Glibc
import SMTPGuide
import SMTPTransport

/// `ehlo run TARGET [SCRIPT]`: sends the lines of a script.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send the lines of a script, wait for each reply, print the session.",
    discussion: """
      Lines go over the wire as they are, with CRLF; nothing is dot-stuffed. Behind
      DATA the lines up to a lone dot are the message. '#' begins a comment, ':tls',
      ':auth plain', ':wait 2' and ':note TEXT' are the program's own. At the end of
      the script comes QUIT. A text of C: and S: lines is a script too, and the log
      of a program such as swaks; what the server says there is what you expect.

      The exit status is 0, 1 if the server refused with 5yz, 75 with 4yz, 69 if it
      cannot be reached, 76 if it does not speak SMTP, 77 if TLS or the login
      failed.

      Examples:
        ehlo run practice: script.txt
        printf 'EHLO me.example\\nNOOP\\n' | ehlo run mail.example.org
        ehlo run submission://alice@mail.example.org --password-file secret send.txt
      """)

  @OptionGroup var place: TargetArgument
  @Argument(help: "The script; standard input if none is named or it is '-'.")
  var script: String?
  @Option(help: ArgumentHelp("Record the session in this file.", valueName: "file"))
  var record: String?
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Login") var login: CredentialFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    var request = try SessionRequest(place.parsed(), connection, tls, recording)
    let target = request.target
    request.connection.verification = tls.verify ?? .require
    if let record { request.recording = .file(record) }
    let credentials = try login.credentials(for: target)
    let source = try await ScriptSource(path: script)
    let session = try await PrintedSession(
      request, record: record, patience: connection.patience, output)
    let options = ScriptRunner.Options(
      name: source.name, credentials: credentials,
      tls: tls.demand, clientName: connection.clientName)
    var runner = ScriptRunner(
      session.driver, script: source, options: options, guide: output.guide,
      show: session.printed.show)
    throw await session.end(try await runner.run())
  }
}
