import ArgumentParser
import ExplorerApp
import Glibc
import MailFormat
import SASL
import SMTPCore
import SMTPGuide
import SMTPTransport

/// `ehlo send TARGET`: one message, or part of one.
struct Send: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send a message, or go part of the way, and print the session.",
    discussion: """
      Greets, begins TLS where it is offered (--tls require insists), logs in where
      a name and a password are known, names sender and recipients, sends the
      message, and says QUIT. What the server offers decides about SIZE,
      BODY=8BITMIME and SMTPUTF8. --until stops before the end; --stay goes on in
      the explorer then, in the same session.

      The message is a file, sent as it is, or is composed: from --subject, --body,
      --attach and --header; then it becomes MIME where it has to.

      The exit status is 0, 1 if the last reply but that to QUIT was 5yz, 75 if it
      was 4yz; 69 if it cannot be reached, 76 if it does not speak SMTP, 77 if TLS
      or the login failed. A message that some recipients only were refused for is
      sent: standard error names them, and the status is 0.

      Examples:
        ehlo send practice: --to bob@practice.test --subject hi --body 'Hello Bob'
        ehlo send mail.example.org --to b@example.org --message mail.eml
        ehlo send submission://alice@mail.example.org --until auth
        ehlo send mail.example.org --to b@example.org --until rcpt --stay
      """)

  @OptionGroup var place: TargetArgument
  @OptionGroup(title: "Message") var letter: LetterFlags
  @Option(help: "Stop behind this step: \(SendStage.allValueStrings.joined(separator: ", ")).")
  var until = SendStage.sent
  @Flag(help: "Go on in the explorer instead of QUIT.")
  var stay = false
  @Flag(help: "Send the message in chunks (BDAT) instead of DATA.")
  var bdat = false
  @Option(help: ArgumentHelp("The size of a chunk, for --bdat.", valueName: "octets"))
  var chunk: Int?
  @Option(help: ArgumentHelp("Record the session in this file.", valueName: "file"))
  var record: String?
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Login") var login: CredentialFlags
  @Option(help: ArgumentHelp("Log in with this mechanism.", valueName: "mechanism"))
  var auth: String?
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let chunk {
      if !bdat { throw ValidationError("--chunk belongs to --bdat; give both.") }
      if chunk < 1 { throw ValidationError("--chunk \(chunk): a chunk has 1 octet at least.") }
    }
    if bdat, until == .data {
      throw ValidationError("--until data is about DATA; leave --bdat out.")
    }
  }

  func run() async throws {
    var request = try SessionRequest(place.parsed(), connection, tls, recording)
    request.connection.verification = tls.verify ?? .require
    if let record {
      request.recording = .file(record)
    } else if stay, let folder = Surroundings.recordingFolder {
      // The explorer always records.
      request.recording = .folder(folder)
    }
    let order = try order(for: request.target)
    let relay = SessionRelay()
    let session = try await PrintedSession(
      request, record: record, patience: connection.patience, output
    ) { [stay] events in
      if stay { relay.publish(events) }
    }
    let runner = SendRunner(
      session.driver, order: order, tls: tls.demand, guide: output.guide,
      show: session.printed.show)
    guard let outcome = stay ? try await runner.runToStay() : try await runner.run() else {
      return try await goOn(
        HandedSession(
          target: place.target, opened: session.opened, relay: relay,
          draft: runner.isMessageSent ? nil : order.letter?.draft), request)
    }
    throw await session.end(outcome)
  }

  private func order(for target: Target) throws -> SendOrder {
    let credentials = try login.credentials(for: target)
    let sender = try letter.sender ?? defaultSender(credentials?.user ?? target.login)
    var order = SendOrder(
      sender: sender, recipients: try letter.recipients, clientName: connection.clientName)
    if order.recipients.isEmpty, let recipient = target.recipient { order.recipients = [recipient] }
    if until >= .rcpt, order.recipients.isEmpty { throw Ending(.recipientMissing) }
    order.letter = try letter.letter(
      from: sender, to: order.recipients, clientName: connection.clientName)
    if until == .sent, order.letter == nil { throw Ending(.messageMissing) }
    order.stage = until
    order.credentials = credentials
    order.needsLogin = login.user != nil || target.login != nil || auth != nil || until == .auth
    if case .practice = target.place { order.isPractice = true }
    order.mechanism = auth?.uppercased()
    order.chunkSize = bdat ? chunk ?? 1 << 20 : nil
    return order
  }

  /// The sender where none is named: who logs in, or the person at this machine.
  private func defaultSender(_ user: String?) -> String {
    let names = [user, Surroundings.variables["LOGNAME"], Surroundings.variables["USER"], "user"]
    let addresses = names.compactMap { $0 }.map { name in
      name.utf8.contains(Octet.at) ? name : "\(name)@\(connection.clientName)"
    }
    // Not every name that somebody logs in with can stand in an address.
    return addresses.first { (try? MailAddress($0))?.address == $0 } ?? ""
  }

  /// Goes on with the session by hand: on the screen, or line by line where there is none.
  private func goOn(_ handed: HandedSession, _ request: SessionRequest) async throws {
    let guide = output.guide
    var options = ExplorerOptions(
      beginning: .goOn(handed), request: request, clientName: connection.clientName,
      credentials: login.source(asksPerson: false), environment: Surroundings.variables,
      guide: guide)
    options.tls = tls.demand
    options.patience = connection.patience
    options.timeout = connection.timeout
    options.isColourless = output.color == .never
    if try await Explorer.run(options) { return }
    let isInteractive = isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal
    let mode = LineMode(
      handed.opened.live, place: handed.opened.place, patience: connection.patience,
      output: .standard, style: output.style(for: .standard), guide: guide,
      options: LineMode.Options(
        isInteractive: isInteractive, isSubmission: request.target.scheme == .submission,
        credentials: try login.credentials(for: request.target), tls: tls.demand,
        clientName: connection.clientName))
    let outcome = try await mode.run(InputBlocks(descriptor: STDIN_FILENO))
    await handed.opened.end()
    throw Ending(outcome)
  }
}
