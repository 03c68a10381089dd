import Foundation
import SMTPCore
import Testing

/// Holds the conversations to the transition table: each row has its own, which tries all that the
/// row names. Whether the session goes that way is `ConversationTests`' business.
struct TransitionTableTests {
  let lines: [String]
  let script: ConversationScript

  init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/transitions.tsv")
    lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .map(String.init)
    script = try ConversationScript()
  }

  @Test func everyRowHasAConversationAndNoneIsStale() {
    #expect(lines.count == 153)
    #expect(Set(lines).count == lines.count)
    let titles = Set(script.conversations.map(\.title))
    for line in lines where !titles.contains(line) {
      Issue.record("no conversation for: \(line)")
    }
    for title in titles.subtracting(lines) where title.contains("\t") {
      Issue.record("no such row any more: \(title)")
    }
  }

  @Test func conversationsBeginInTheirRowsStateAndReachItsNext() {
    for conversation in script.conversations {
      guard let row = Row(conversation.title) else { continue }
      let player = ConversationPlayer(conversation, script.stages)
      let reached = conversation.steps.compactMap(\.expected).map { $0.state ?? "same" }
      if !row.isForAnyState {
        #expect(
          player.began.rawValue == row.state || reached.contains(row.state),
          "\(conversation.place) does not begin in \(row.state)")
      }
      #expect(
        !row.nextStates.isDisjoint(with: reached),
        "\(conversation.place) does not reach \(row.nextStates)")
    }
  }

  @Test func allVerbsAndCodesOfARowAreTried() {
    for line in lines {
      guard let row = Row(line) else {
        Issue.record("no row: \(line)")
        continue
      }
      var verbs: Set<Verb> = []
      var codes: Set<Int> = []
      for conversation in script.conversations where conversation.title == line {
        let seen = ConversationPlayer(conversation, script.stages).seen
        for case .command(let command) in seen.map(\.kind) {
          command.verb.map { _ = verbs.insert($0) }
        }
        codes.formUnion(seen.compactMap { $0.reply?.code })
      }
      for verb in row.verbs where !verbs.contains(verb) {
        Issue.record("\(verb.rawValue) is not tried: \(line)")
      }
      for code in row.codes where !codes.contains(code) {
        Issue.record("\(code) is not tried: \(line)")
      }
      for digit in row.classes where !codes.contains(where: { $0 / 100 == digit }) {
        Issue.record("\(digit)yz is not tried: \(line)")
      }
    }
  }

  /// What a row of the table names.
  struct Row {
    var state: String
    var event: String
    var reply: String
    var next: String

    init?(_ line: String) {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 7 else { return nil }
      (state, event, reply, next) = (cells[0], cells[1], cells[2], cells[3])
    }

    var isForAnyState: Bool { state.hasPrefix("(any") }

    /// The states that the row leads to; `same` where it leads nowhere else.
    var nextStates: Set<String> {
      if next == "(same)" || next == "(protocol error)" { return ["same"] }
      return Set(next.split(separator: " ").map(String.init)).subtracting(["or"])
    }

    /// The verbs of the event that the client sends as commands.
    var verbs: [Verb] {
      if state == "data" || state == "data-reply" || state == "auth" { return [] }
      let words = event.prefix { $0 != "(" }.split { $0 == " " }.map(String.init)
      if words.contains("but") || words.contains("when") || words.contains("sent")
        || words.contains("behind")
      {
        return []
      }
      return words.compactMap(Verb.init(rawValue:))
    }

    var codes: [Int] {
      reply.prefix { $0 != "(" }.split { !$0.isNumber && !$0.isLetter }
        .filter { $0.count == 3 }.compactMap { Int($0) }
    }

    /// The first digits of `4yz` and its like.
    var classes: [Int] {
      reply.split { !$0.isNumber && !$0.isLetter }
        .filter { $0.hasSuffix("yz") }.compactMap { $0.first?.wholeNumberValue }
    }
  }
}
