import Foundation
import SMTPCore

/// A file of conversations from `Fixtures/conversations`.
struct ConversationScript {
  /// Stages by name: conversations that others begin behind.
  private(set) var stages: [String: Conversation] = [:]
  /// The conversations, each with every choice of its `{this|that}`.
  private(set) var conversations: [Conversation] = []

  /// All scripts in a folder, read as one.
  init(folder: String = "conversations", file: String = #filePath) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path)
    for name in names.sorted() where name.hasSuffix(".txt") {
      try read(try String(contentsOf: path.appendingPathComponent(name), encoding: .utf8), name)
    }
  }

  private mutating func read(_ text: String, _ name: String) throws(ScriptError) {
    var title = ""
    var block: [(text: String, place: String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let place = "\(name):\(index + 1)"
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      if line.hasPrefix(" ") {
        if words.hasPrefix("from ") { try finish(&block, title) }
        block.append((words, place))
      } else {
        try finish(&block, title)
        title = String(line)
      }
    }
    try finish(&block, title)
  }

  /// Adds the conversations that a block of lines stands for.
  private mutating func finish(
    _ block: inout [(text: String, place: String)], _ title: String
  ) throws(ScriptError) {
    guard let first = block.first else { return }
    var variants: [[String]] = [[]]
    for line in block {
      variants = variants.flatMap { variant in
        Self.choices(in: line.text[...]).map { variant + [$0] }
      }
    }
    for variant in variants {
      guard variant[0].hasPrefix("from ") else { throw ScriptError(place: first.place) }
      var conversation = Conversation(
        title: title, stage: String(variant[0].dropFirst(5)), place: first.place)
      for (line, text) in zip(block, variant).dropFirst() {
        let step = try Self.step(text, line.place)
        conversation.steps.append(step)
      }
      if title.hasPrefix("stage ") {
        stages[String(title.dropFirst(6))] = conversation
      } else {
        conversations.append(conversation)
      }
    }
    block = []
  }

  /// The line once for each choice that its `{this|that}` leave.
  private static func choices(in line: Substring) -> [String] {
    guard let open = line.firstIndex(of: "{"), let close = line[open...].firstIndex(of: "}")
    else { return [String(line)] }
    let tails = choices(in: line[line.index(after: close)...])
    return line[line.index(after: open)..<close]
      .split(separator: "|", omittingEmptySubsequences: false)
      .flatMap { choice in tails.map { line[..<open] + choice + $0 } }
  }

  private static func step(_ line: String, _ place: String) throws(ScriptError) -> Conversation.Step
  {
    let parts = line.split(separator: "→", maxSplits: 1)
    let expected = parts.count == 2 ? Expectation(parts[1]) : nil
    let text = parts[0].trimmed
    guard let action = Conversation.Action(script: text) else { throw ScriptError(place: place) }
    return Conversation.Step(action: action, expected: expected, place: place)
  }

  /// A line that is not of the notation.
  struct ScriptError: Error {
    var place: String
  }
}
