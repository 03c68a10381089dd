/// What pages show of the session beyond what a frame can look up.
extension Model {
  /// Gathers for the page that is shown what has happened since it last was; each entry once.
  mutating func refreshPage() {
    switch screen {
    case .findings: findings.refresh(session)
    case .server: server.refresh(session, guide)
    case .diagram: diagram.refresh(session)
    case .comparison: comparison.refresh(isWide: isComparisonWide)
    case .start, .explorer, .help, .ladder, .recordings, .mailbox, .notes, .others: break
    }
  }
}
