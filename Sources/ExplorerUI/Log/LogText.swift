import SMTPCore
import SMTPGuide

/// What of a session may be secret, as text that hides it until somebody asks.
struct LogText {
  let guide: Guide
  /// Whether secrets are shown: only those of the selected entry ever are.
  let isRevealed: Bool

  /// Text that hides every secret.
  init(_ guide: Guide) {
    self.guide = guide
    isRevealed = false
  }

  init(_ model: Model, entry: Int) {
    guide = model.guide
    isRevealed = model.log.revealsSecrets && model.log.selection == entry
  }

  /// The line of a command or response; of a secret only its start and length.
  ///
  /// - Parameter isResponse: Whether it answers a challenge: all of it is secret then, unless it
  ///   is the `*` that breaks the exchange off.
  func text(of command: Command, isResponse: Bool) -> String {
    let octets = command.line.octets.prefix(EntryRows.visibleOctets)
    guard command.redactedOctets == nil, !isRevealed,
      let clear = command.clearOctets(isResponse: isResponse)
    else {
      return guide.text(of: command)
    }
    let secret = guide.text(.secret(octets: command.line.length))
    let start = VisibleText.string(octets.prefix(clear))
    return start.isEmpty ? secret : start + " " + secret
  }

  /// The text of an observation without what is secret.
  func text(of observation: Observation) -> String {
    switch observation.kind {
    case .command(let command): text(of: command, isResponse: false)
    case .response(let command): text(of: command, isResponse: true)
    case .secured(let facts): guide.text(LogNotice.secured(facts, startsAnew: false))
    default: guide.text(of: observation)
    }
  }

  /// Whether an entry holds a secret that the source has kept.
  static func hasSecret(_ observation: Observation) -> Bool {
    switch observation.kind {
    case .command(let command), .response(let command):
      command.redactedOctets == nil
        && command.clearOctets(isResponse: observation.isResponse) != nil
    default: false
    }
  }

  /// What base64 decodes to, in brackets; empty where it is none, or nothing.
  func decoded(_ text: [UInt8]) -> String {
    guard let octets = try? Base64.decode(text.prefix(EntryRows.visibleOctets)), !octets.isEmpty
    else { return "" }
    return "[" + VisibleText.string(octets) + "]"
  }
}
