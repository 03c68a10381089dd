import ArgumentParser
import ExplorerApp
import MailFormat
import SMTPCore
import SMTPGuide
import Transcript

/// The message of `send`, and its envelope.
struct LetterFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sender; '<>' for none. Else who logs in, or you at this machine.", valueName: "address"))
  var from: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A recipient; may be given again and again.", valueName: "address"))
  var to: [String] = []

  @Option(
    help: ArgumentHelp(
      "A whole message, sent as it is; '-' is standard input. LF becomes CRLF, dots are doubled.",
      valueName: "file"))
  var message: String?

  @Option(help: ArgumentHelp("Compose a message with this subject.", valueName: "text"))
  var subject: String?

  @Option(help: ArgumentHelp("The text of the composed message.", valueName: "text"))
  var body: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Attach this file to it; may be given again and again.", valueName: "file"))
  var attach: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A header field of it, 'Name: text'; may be given again and again.", valueName: "field"))
  var header: [String] = []

  func validate() throws {
    if message != nil, subject != nil || body != nil || !attach.isEmpty || !header.isEmpty {
      throw ValidationError(
        "--message is a whole message; leave --subject, --body, --attach and --header out.")
    }
  }

  /// The reverse-path without brackets; nil if none was given.
  var sender: String? {
    get throws {
      guard let from else { return nil }
      return from == "<>" ? "" : try parsed(from, "--from").address
    }
  }

  /// The forward-paths without brackets.
  var recipients: [String] {
    get throws {
      // The one forward-path without a domain (RFC 5321 §4.1.1.3).
      try to.map { Self.isPostmaster($0) ? "Postmaster" : try parsed($0, "--to").address }
    }
  }

  /// The message; nil if nothing of one was given.
  func letter(from sender: String, to recipients: [String], clientName: String) throws -> Letter? {
    if let message {
      return .finished(CanonicalContent(try WholeFile.read(message)).octets)
    }
    guard subject != nil || body != nil || !attach.isEmpty || !header.isEmpty else { return nil }
    let nonce = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    let files = try attach.map { AttachedFile(path: $0, octets: try WholeFile.read($0)) }
    var composition = Composition(
      header: try header.map(field), body: Array((body ?? "").utf8), attachments: files)
    composition.header =
      try envelopeFields(sender, recipients, clientName, nonce: nonce)
      .filter { standard in !composition.header.contains { $0.isNamed(standard.name) } }
      + composition.header
    // Bad input is said before anything is sent.
    let letter = Letter.composed(composition, nonce: nonce)
    do {
      _ = try composition.needsInternationalization()
    } catch {
      throw Ending(.cannotCompose(error))
    }
    return letter
  }

  /// The fields that every message has (RFC 5322 §3.6).
  private func envelopeFields(
    _ sender: String, _ recipients: [String], _ clientName: String, nonce: String
  ) throws -> [HeaderField] {
    let author =
      try from.flatMap { try sender.isEmpty ? nil : parsed($0, "--from") }
      ?? MailAddress(address: sender.isEmpty ? "MAILER-DAEMON@\(clientName)" : sender)
    let readers =
      try to.isEmpty
      ? recipients.map { MailAddress(address: $0) }
      : to.filter { !Self.isPostmaster($0) }.map { try parsed($0, "--to") }
    var fields = [HeaderField("From", [author])]
    if !readers.isEmpty { fields.append(HeaderField("To", readers)) }
    if let subject { fields.append(HeaderField("Subject", subject)) }
    return fields + [
      HeaderField("Date", WallClock.now.mailDate),
      HeaderField("Message-ID", "<\(nonce)@\(clientName)>"),
    ]
  }

  private static func isPostmaster(_ path: String) -> Bool {
    ["postmaster", "<postmaster>"].contains(path.lowercased())
  }

  private func field(_ text: String) throws -> HeaderField {
    do {
      return try HeaderField(argument: text)
    } catch {
      throw Ending(.cannotCompose(error))
    }
  }

  private func parsed(_ text: String, _ option: String) throws -> MailAddress {
    do {
      return try MailAddress(text)
    } catch {
      throw Ending(.badAddress(option: option, text, error))
    }
  }
}
