import Foundation
import SMTPCore
import Transcript

/// One session as each program would log it, in `Fixtures/logs`.
enum LogFixtures {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/logs")

  /// The log of a program, or the session as a dialogue.
  static func text(_ format: ImportedFormat) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("\(format.name).txt"), encoding: .utf8)
  }

  /// What a text tells: the commands, the first words of the replies and the message, each with
  /// the state behind it.
  static func told(_ text: String, as format: ImportedFormat) -> [String] {
    var session = Session()
    var told: [String] = []
    for event in SessionImporter.events(of: Array(text.utf8), as: format) {
      session.apply(event.event, at: event.at) { seen, session in
        guard let words = words(seen.kind) else { return }
        told.append("\(words) \(session.stateName.rawValue)")
      }
    }
    return told
  }

  private static func words(_ kind: Observation.Kind) -> String? {
    switch kind {
    case .command(let command): VisibleText.string(command.line.octets)
    case .greeting(let reply), .reply(let reply, _):
      reply.lines.map { VisibleText.string($0.line.octets) }.joined(separator: "|")
    case .message: "message"
    case .secured: nil
    default: nil
    }
  }

  /// The notes in a text.
  static func notes(_ text: String, as format: ImportedFormat) -> [String] {
    SessionImporter.events(of: Array(text.utf8), as: format).compactMap { event in
      if case .note(let text) = event.event { text } else { nil }
    }
  }
}
