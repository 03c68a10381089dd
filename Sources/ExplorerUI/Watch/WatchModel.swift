import SMTPCore
import SMTPGuide

/// What makes a session that of another program.
struct WatchModel {
  /// Which one it is, from 1.
  var number: Int
  /// The program's own place, made harmless.
  var from: String
  /// The name that it gave with EHLO, made harmless; nil before.
  var name: String?
  /// What the server said last.
  var lastReply: Reply?
  /// The server behind a proxy, made harmless; nil at the practice server.
  var target: String?
  /// The TLS between the program and us, where we are a proxy.
  var clientTLS: TLSFacts?
  /// What went wrong.
  var trouble: Trouble?
  /// Whether it is recorded.
  var isRecorded = false
  /// The command that waits for the person; nil where none does.
  var held: HeldCommand?
  /// Whether the person types a reply to it, not the command.
  var isAnswering = false
  /// What the person has made of it so far, while another session is on the screen.
  var draft: String?
  /// Whether the client says no more.
  var isSilent = false
  /// Whether it is over.
  var isEnded = false

  /// Takes notice of what was seen.
  mutating func take(_ observation: Observation) {
    if let reply = observation.reply, observation.sender == .server { lastReply = reply }
    guard case .command(let command) = observation.kind, observation.sender == .client,
      command.verb?.introduces == true, let name = command.argument
    else { return }
    self.name = VisibleText.string(name.prefix(Self.longestName))
  }

  /// Octets of a name that are kept.
  private static let longestName = 255
}

extension Verb {
  /// Whether the client says with it who it is.
  fileprivate var introduces: Bool {
    switch self {
    case .ehlo, .helo, .lhlo: true
    default: false
    }
  }
}
