import SMTPCore
import Testing

/// Each rule that a session shows is broken by a script, and kept by another.
struct FindingScriptTests {
  @Test func everyScriptGivesWhatItsTitleSays() throws {
    let script = try ConversationScript(folder: "findings")
    #expect(script.conversations.count > 200)
    for conversation in script.conversations {
      let player = ConversationPlayer(conversation, script.stages)
      for failure in player.failures { Issue.record(Comment(rawValue: failure)) }
      let seen = player.seen.flatMap(\.findings).map(\.id.rawValue)
      if seen != conversation.findings {
        Issue.record("\(conversation.place): \(seen), not \(conversation.findings)")
      }
    }
  }

  @Test func stagesAreQuiet() throws {
    let script = try ConversationScript(folder: "findings")
    for (name, stage) in script.stages {
      let seen = ConversationPlayer(stage, script.stages).seen.flatMap(\.findings)
      #expect(seen.isEmpty, "\(name)")
    }
  }

  /// Every rule is broken in a script, or is one that a session cannot show: never both.
  @Test func everyRuleIsSeenOrHidden() throws {
    let script = try ConversationScript(folder: "findings")
    let seen = Set(script.conversations.flatMap(\.findings))
    for id in FindingID.allCases {
      #expect(seen.contains(id.rawValue) == (id.hiding == nil), "\(id.rawValue)")
    }
    #expect(seen.isSubset(of: FindingID.allCases.map(\.rawValue)))
  }

  @Test func whatASessionRevealsIsTold() throws {
    let script = try ConversationScript(folder: "findings")
    for conversation in script.conversations {
      for finding in ConversationPlayer(conversation, script.stages).seen.flatMap(\.findings) {
        let side = finding.id.isForClient ? .server : finding.id.side ?? finding.side
        #expect(finding.side == side, "\(finding.id.rawValue)")
        #expect(finding.line >= 0 && finding.offset >= 0)
      }
    }
  }
}

extension Conversation {
  /// What the title says is found, in its order.
  fileprivate var findings: [String] {
    let names = title.prefix { $0 != ":" }.split(separator: " ").map(String.init)
    return names == ["quiet"] ? [] : names
  }
}
