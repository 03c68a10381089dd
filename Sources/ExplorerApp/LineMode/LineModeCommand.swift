import SMTPCore
import SMTPGuide

/// One of the program's own commands in line mode: a line that starts with a colon.
enum LineModeCommand: Hashable, Sendable {
  case help
  /// Shows what may come next.
  case next
  case explain([String])
  /// Shows what a ticket needs.
  case evidence
  /// Sends text as the base64 answer to a challenge.
  case answer(String)
  /// Leaves the answers to the person again.
  case byHand
  /// A command that scripts have as well.
  case script(ScriptCommand)

  /// Reads a line that starts with a colon.
  init(line: [UInt8]) throws(ScriptCommandFlaw) {
    let text = String(decoding: line.dropFirst(), as: UTF8.self)
    let words = text.split(separator: " ").map(String.init)
    switch words.first?.lowercased() {
    case "help" where words.count == 1: self = .help
    case "next" where words.count == 1: self = .next
    case "by-hand" where words.count == 1: self = .byHand
    case "evidence" where words.count == 1: self = .evidence
    case "help", "next", "by-hand", "evidence": throw .surplus(form: ":\(words[0].lowercased())")
    case "explain":
      guard words.count > 1 else { throw .argumentMissing(form: ":explain WORD") }
      self = .explain(Array(words.dropFirst()))
    case "answer":
      let behind = text.drop { $0 == " " }.dropFirst("answer".count)
      self = .answer(String(behind.dropFirst()))
    default:
      self = .script(try ScriptCommand(line: line))
    }
  }
}
