/// What an exported page says beside the session.
package enum ExportText: Hashable, Sendable {
  /// The title, with the server's name where it is known.
  case pageTitle(server: String?)
  case serverFact
  case startedFact
  case encryptionFact
  case noEncryptionFact
  case lengthFact
  /// How much was said.
  case counts(commands: Int, replies: Int, messages: Int, duration: String?)
  case findingsHeading
  case nothingBroken
  case sessionHeading
  case ladderHeading
  /// In the place of a file's name.
  case thisSession
  /// So many steps are not drawn.
  case ladderCut(Int)
}

extension Guide {
  /// The words of an exported page.
  package func text(_ text: ExportText) -> String {
    switch text {
    case .pageTitle(let server): "SMTP session" + (server.map { " with \(visible($0))" } ?? "")
    case .serverFact: "Server"
    case .startedFact: "Began"
    case .encryptionFact: "Encryption"
    case .noEncryptionFact: "none"
    case .lengthFact: "Length"
    case .counts(let commands, let replies, let messages, let duration):
      [
        Self.count(commands, "command"), replies == 1 ? "1 reply" : "\(replies) replies",
        messages == 1 ? "1 message accepted" : "\(messages) messages accepted",
        duration.map { "\($0) s" },
      ].compactMap(\.self).joined(separator: ", ")
    case .findingsHeading: "Rules that were broken"
    case .nothingBroken: "No rule of SMTP was broken."
    case .sessionHeading: "What was said"
    case .ladderHeading: "Who said what when"
    case .thisSession: "this session"
    case .ladderCut(let count): "\(Self.count(count, "more step")) not drawn; see below."
    }
  }
}
