import SMTPCore
import SMTPGuide

/// What there is to say about the line that is looked at: first what it means, then what to do,
/// then the theory, then where it stands.
struct InspectorContent {
  /// Columns that a line of the log shows in any case.
  private static let shortText = 40

  let scene: Scene
  /// Whether there is room for a few lines only.
  var isBrief = false

  var guide: Guide { scene.model.guide }

  /// The parts in their order.
  var blocks: [InspectorBlock] {
    guard let observation = scene.moment?.observation else {
      return [.text(guide.sentence(InspectorNote.nothingYet), .dim)]
    }
    let blocks =
      switch observation.kind {
      case .greeting(let reply): self.blocks(of: reply, to: nil)
      case .reply(let reply, let answered): self.blocks(of: reply, to: answered)
      case .command(let command): self.blocks(of: command)
      case .response(let command): self.blocks(ofResponse: command)
      case .message(let message): self.blocks(of: message)
      case .secured(let facts): self.blocks(of: facts)
      case .opened(let opening): self.blocks(of: opening)
      case .closed(let closing): [note(.ended(closing, isServer: observation.isSwapped))]
      case .securingFailed(let reason): [note(.handshakeFailed(reason), .danger)]
      case .securityLayer: [note(.layerBegun)]
      case .injected: [note(.plaintextBeforeTLS(byClient: observation.side == .client), .danger)]
      case .note(let text): [note(.remark), .text(VisibleText.string(text), .text)]
      case .overrun: [note(.tooMuchAhead, .warning)]
      }
    return withFindings(observation.findings, in: blocks) + wholeText(of: observation)
  }

  /// Whether the person has sent what is looked at, as the client or as the server.
  private var isSentByPerson: Bool { scene.moment?.observation.sender == .client }

  /// Whether it is a reply of the person's, who is the server (TURN, ATRN).
  var isOwn: Bool { scene.moment?.observation.reply != nil && isSentByPerson }

  /// Whether it is what the other side has said as the client.
  var isClients: Bool {
    guard let observation = scene.moment?.observation else { return false }
    return observation.sender == .server && observation.side == .client
  }

  /// What a line of the log may have no room for.
  private func wholeText(of observation: Observation) -> [InspectorBlock] {
    switch observation.kind {
    case .greeting, .reply, .command:
      guard !isBrief, let index = scene.index else { return [] }
      let text = LogText(scene.model, entry: index).text(of: observation)
      // Of a reply of many lines the log shows each, as soon as it is unfolded.
      let isShown = text.utf8.count <= Self.shortText || text.utf8.contains(Octet.lf)
      return isShown && scene.model.log.inspector == .part ? [] : [.text(text, .dim)]
    default: return []
    }
  }

  func note(_ note: InspectorNote, _ role: Theme.Role = .text) -> InspectorBlock {
    .text(guide.sentence(note), role)
  }

  func fact(_ label: InspectorLabel, _ text: String) -> InspectorBlock.Fact {
    InspectorBlock.Fact(guide.label(label), text)
  }

  /// What broke a rule stands behind what it means.
  private func withFindings(
    _ findings: [Finding], in blocks: [InspectorBlock]
  ) -> [InspectorBlock] {
    guard !findings.isEmpty else { return blocks }
    var blocks = blocks
    // Of a reply of many lines, the line that is looked at comes first.
    let here = findings.filter { $0.line == scene.model.log.line }
    let elsewhere = findings.filter { $0.line != scene.model.log.line }
    let texts = (here + elsewhere).map {
      InspectorBlock.text("! " + guide.message(of: $0), .warning)
    }
    blocks.insert(contentsOf: texts, at: min(1, blocks.count))
    return blocks
  }
}
