import SMTPCore
import SMTPGuide

/// What stands in the rule above the inspector: `✗ 550 5.1.1  refused for good`.
struct InspectorTitle {
  let text: String
  let role: Theme.Role

  /// The title for the entry that is looked at.
  init(_ scene: Scene) {
    guard let observation = scene.moment?.observation else {
      (text, role) = ("", .title)
      return
    }
    guard let reply = observation.reply else {
      (text, role) = (Self.title(of: observation, scene.guide), .title)
      return
    }
    let category = reply.category
    let code = [reply.code.map(String.init), reply.enhanced.map(String.init(describing:))]
      .compactMap(\.self).joined(separator: " ")
    let headline = scene.guide.headline(
      of: reply, to: observation.answered, in: scene.stateBefore)
    text = [category.mark, code].filter { !$0.isEmpty }.joined(separator: " ") + "  " + headline
    role = .category(category)
  }

  private static func title(of observation: Observation, _ guide: Guide) -> String {
    switch observation.kind {
    case .command(let command):
      guard let verb = command.verb else { return command.name ?? "" }
      // The words speak to who sends it.
      if observation.sender == .server {
        return [verb.rawValue, guide.text(ExplorerText.fromClient)].joined(separator: "  ")
      }
      return [verb.rawValue, guide.words(for: verb)?.title ?? ""].joined(separator: "  ")
    case .response: return guide.words(for: .challengeResponse)?.title ?? ""
    case .secured(let facts): return guide.tlsVersion(facts)
    case .closed(let closing):
      return guide.text(SessionNotice.closed(closing, isServer: observation.isSwapped))
    case .message: return guide.text(.messagePart)
    case .opened: return guide.text(.connected("") as SessionNotice)
    case .securingFailed, .securityLayer, .injected, .note, .overrun, .greeting, .reply: return ""
    }
  }
}
