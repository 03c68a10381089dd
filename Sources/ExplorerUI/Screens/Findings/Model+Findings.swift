/// The page of findings.
extension Model {
  /// Goes to the line of the selected finding; of a rule, to the first.
  mutating func openSelectedFinding() -> [Effect] {
    let entry: Int
    switch findings.row(findings.list.selection) {
    case .place(let place)?: entry = place.entry
    case .rule(let group)?:
      guard let first = group.places.first else { return [] }
      entry = first.entry
    case nil: return []
    }
    guard entry < session.count else { return [] }
    log.selection = entry
    screen = .explorer
    focus = .log
    return []
  }
}
