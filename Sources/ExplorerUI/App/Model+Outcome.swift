/// What became of effects.
extension Model {
  mutating func take(_ message: OutcomeMessage) -> [Effect] {
    switch message {
    case .recentTargets(let targets): start.targets = targets
    case .recordings(let items): take(recordings: items)
    case .mailbox(let items): take(mailbox: items)
    case .history, .copied, .edited, .saved, .failed: break
    }
    return []
  }
}
