import ArgumentParser
import ExplorerApp
import Glibc
import SMTPCore
import SMTPGuide
import SMTPTransport
import Transcript

/// `ehlo replay FILE… --to TARGET`: sends recorded sessions again and compares the replies.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send the client side of recorded sessions again, and compare the replies.",
    discussion: """
      Each command waits for its reply; what the recording sent in one go goes out
      so again where the server offers PIPELINING. STARTTLS is done for real, and a
      login whose secret was left out is computed from --user and the password. A
      difference does not stop it unless nothing more makes sense. In a text of C:
      and S: lines, 'S: 250 *' expects any text.

      The exit status is 0 if nothing differs, 1 if something does; else that of the
      worst trouble: 65 if a recording cannot be sent again, 69 if a server cannot
      be reached, 77 if TLS failed.

      Examples:
        ehlo replay session.ehlo --to practice:
        ehlo replay session.ehlo --to mail.example.org --user alice --yes
        ehlo replay tests/*.ehlo --to localhost:2525 --junit report.xml
        ehlo replay --strict --ignore text expected.txt --to localhost:2525
      """)

  @Argument(help: ArgumentHelp("Recordings; '-' is standard input.", valueName: "file"))
  var files: [String]
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Where to; may be given again and again.", valueName: "target"))
  var to: [String] = []
  @OptionGroup(title: "Comparison") var comparison: ComparisonFlags
  @Flag(help: "Send to other machines without asking.")
  var yes = false
  @Option(
    help: ArgumentHelp(
      "How many replays go on side by side; else 8, or as many as there are processors.",
      valueName: "number"))
  var jobs: Int?
  @Flag(help: "JSON, one object a line.")
  var json = false
  @Option(help: ArgumentHelp("Write a report in JUnit's XML to this file.", valueName: "file"))
  var junit: String?
  @Option(help: ArgumentHelp("Record the one replay in this file.", valueName: "file"))
  var record: String?
  @Option(help: ArgumentHelp("Record each replay in this folder.", valueName: "folder"))
  var recordTo: String?
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Login") var login: CredentialFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  /// How many replays go on side by side unless somebody says so: they wait for their servers most
  /// of the time.
  private static var usualJobs: Int { max(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a recording to send again, or '-'.") }
    if to.isEmpty { throw ValidationError("Say where to with --to TARGET.") }
    if let jobs, !(1...1_000).contains(jobs) {
      throw ValidationError("--jobs \(jobs): give 1 to 1000.")
    }
    if record != nil, files.count * to.count > 1 {
      throw ValidationError("--record names one file; give --record-to FOLDER for several replays.")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("'-' is standard input, which can be given only once.")
    }
    if record != nil, recordTo != nil {
      throw ValidationError("--record and --record-to exclude each other; give one.")
    }
  }

  func run() async throws {
    let guide = output.guide
    let sessions = read()
    if sessions.count == 1, case .failure(let trouble) = sessions[0].file { throw Ending(trouble) }
    let targets = try to.map(parsed)
    try ask(sessions, targets)
    let report = try junit.map { path throws(Trouble) in try ReportFile(path: path) }
    let replays = try replays(of: sessions, targets)
    let printed = ReplayReport(
      style: output.style(for: .standard), guide: guide, output: .standard, isJSON: json,
      showsNoise: comparison.noise, namesFailures: replays.count > 1)
    let style = output.style(for: .error)
    let progress = ReplayProgress(
      total: replays.count, output: .error,
      isShown: Output.error.isTerminal && Surroundings.variables["TERM"] != "dumb")
    var document = JUnitReport(guide: guide)
    var statuses: [ExitStatus] = []
    try await ReplayJobs(options: options, guide: guide).run(
      replays, limit: jobs ?? Self.usualJobs, progress: progress.show
    ) { result in
      progress.clear()
      try printed.take(result)
      document.take(result)
      statuses.append(result.status)
      // A taken name is left as it is.
      for path in result.recordings where record.map({ $0 != path }) ?? false {
        try Output.error.write("ehlo: \(guide.text(ScriptNotice.recordingTo(path)))\n")
      }
      for trouble in result.remarks + (result.trouble.map { [$0] } ?? []) {
        let place = replays.count > 1 ? "\(result.name(in: style)): " : ""
        try Output.error.write("ehlo: \(place)\(guide.text(trouble))\n")
      }
    }
    progress.clear()
    try printed.finish()
    try report?.write(document.text)
    throw Ending(ReplayResult.status(of: statuses))
  }

  private var options: ReplayOptions {
    ReplayOptions(
      rules: comparison.rules, tls: tls.demand, warnsOfCertificates: tls.verify == .warn,
      patience: connection.patience, clientName: connection.helo)
  }

  /// A recording, or why it cannot be sent again.
  private typealias Source = (name: String, file: Result<ComparedSession, Trouble>)

  /// The recordings. One that cannot be sent again ends nothing where there are others: it fails.
  private func read() -> [Source] {
    files.map { path in
      do throws(Trouble) {
        let session = try ComparedSession(toReplay: path)
        for remark in session.remarks(output.guide) { try? Output.error.write("ehlo: \(remark)\n") }
        return (session.name, .success(session))
      } catch {
        return (path, .failure(error))
      }
    }
  }

  private func parsed(_ text: String) throws -> Target {
    let target: Target
    do {
      target = try Target(parsing: text)
    } catch {
      throw Ending(Trouble(error, in: text))
    }
    if case .mailExchanger = target.place {
      throw Ending(.badTarget(text, .mailExchanger))
    }
    return target
  }

  private func ask(_ sessions: [Source], _ targets: [Target]) throws {
    let places = zip(to, targets).filter { !$0.1.isOnThisMachine }.map(\.0)
    if yes || places.isEmpty { return }
    let commands = sessions.reduce(0) { sum, source in
      sum + ((try? source.file.get())?.script.count ?? 0)
    }
    try Confirmation.ask(commands: commands * places.count, places: places, guide: output.guide)
  }

  /// Each recording with each server: all recordings of the first server come first.
  private func replays(
    of sessions: [Source], _ targets: [Target]
  ) throws -> [ReplayJob] {
    try zip(to, targets).flatMap { text, target in
      var request = try SessionRequest(target, connection, tls, recording)
      request.connection.verification = tls.verify ?? .require
      if let record { request.recording = .file(record) }
      if let recordTo { request.recording = .folder(recordTo) }
      request.namesOriginal = true
      let needsLogin = sessions.contains { (try? $0.file.get())?.script.needsCredentials == true }
      let credentials = needsLogin ? try login.credentials(for: target) : nil
      return sessions.map { [request] name, file in
        ReplayJob(
          name: name, file: file, target: text, request: request, credentials: credentials)
      }
    }
  }
}
