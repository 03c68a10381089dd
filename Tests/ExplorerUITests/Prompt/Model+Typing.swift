import SMTPCore
import TerminalCanvas

@testable import ExplorerUI

extension Model {
  /// Pastes text.
  @discardableResult
  mutating func pasting(_ text: String) -> [Effect] { update(&self, .input(.paste(text))) }

  /// The line with `|` where the cursor stands.
  var typed: String {
    var characters = prompt.line.characters
    characters.insert("|", at: prompt.line.cursor)
    return String(characters)
  }
}

extension Effect {
  /// A line to the server.
  static func line(_ text: String) -> Effect { .send(Array((text + "\r\n").utf8)) }
}

extension Conversation {
  /// Greeted, and EHLO answered with extensions.
  static func introduced(
    _ keywords: [String] = ["SIZE 1000000", "8BITMIME", "DSN", "AUTH PLAIN LOGIN"]
  ) -> [Step] {
    let lines = ["mx.example.org"] + keywords
    let reply = lines.enumerated().map { index, line in
      "250\(index == lines.count - 1 ? " " : "-")\(line)\r\n"
    }
    return [
      s("220 mx.example.org ESMTP"), c("EHLO laptop.example"),
      event(.received(reply.flatMap { Array($0.utf8) })),
    ]
  }
}
