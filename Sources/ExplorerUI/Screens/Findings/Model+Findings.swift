import SMTPCore

/// The page of findings.
extension Model {
  /// Goes to the line of the selected finding; of a rule, to the first.
  mutating func openSelectedFinding() -> [Effect] {
    let place: FindingsModel.Place? =
      switch findings.row(findings.list.selection) {
      case .place(let place)?: place
      case .rule(let group)?: group.places.first
      case nil: nil
      }
    if let place { goToLog(place.entry, line: place.finding.line) }
    return []
  }
}
