package import SMTPCore

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
  /// What a scenario is for that was made from a recording.
  case scenarioSummary(server: String?)
  /// What stands at its head, in lines.
  case scenarioRemark
  /// What of the recording is not in it.
  case scenarioOmission(MadeScenario.Omission)
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
    case .scenarioSummary(let server):
      "Says what was recorded" + (server.map { " with \(visible($0))" } ?? "") + "."
    case .scenarioRemark:
      """
      Made from a recording, to be changed by hand: 'ehlo serve FILE' plays it.
      Behind C: stands what the client says (* is any text), behind S: what it hears: the first
      time, the second time and so on. What is refused is not done; a yes only lends its words.
      Log in with the name and password below; the recorded ones are not known.
      """
    case .scenarioOmission(.verdicts(let messages)):
      "Not in it: what other recipients heard than the first, of \(Self.count(messages, "message"))."
    case .scenarioOmission(.replies(let count)):
      "Not in it: \(count == 1 ? "1 reply" : "\(count) replies"), for which it has no room."
    case .ladderCut(let count): "\(Self.count(count, "more step")) not drawn; see below."
    }
  }
}
