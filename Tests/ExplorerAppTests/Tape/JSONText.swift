import Foundation
import SMTPCore
import SMTPGuide

@testable import ExplorerApp

/// A JSON object of Foundation's in one form, so that two of them can be compared and read.
func canonical(_ text: some StringProtocol) throws -> String {
  let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  let octets = try JSONSerialization.data(
    withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])
  return String(decoding: octets, as: UTF8.self)
}

/// The lines that `show --json` writes for events, the summary last.
func objectLines(_ events: [TimedEvent], isLMTP: Bool = false) -> [String] {
  var writer = SessionObjectWriter(guide: Guide(language: .en))
  var session = Session(isLMTP: isLMTP)
  for event in events {
    session.apply(event.event, at: event.at) { writer.write($0, $1) }
  }
  session.finish { writer.write($0, $1) }
  writer.writeSummary(of: "tape")
  let text = String(decoding: writer.take(), as: UTF8.self)
  return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

/// The objects of `show --json`, as Foundation reads them.
func objects(_ events: [TimedEvent], isLMTP: Bool = false) throws -> [[String: Any]] {
  try objectLines(events, isLMTP: isLMTP).map { line in
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }
}

extension [String: Any] {
  /// Only these members, in one form.
  func only(_ names: String...) throws -> String {
    let members = filter { names.contains($0.key) }
    let octets = try JSONSerialization.data(
      withJSONObject: members, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: octets, as: UTF8.self)
  }
}
