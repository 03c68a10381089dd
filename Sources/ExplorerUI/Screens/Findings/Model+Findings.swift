import SMTPCore

/// The page of findings.
extension Model {
  /// Goes to the line of the selected finding; of a rule, to the first.
  mutating func openSelectedFinding() -> [Effect] {
    if let place = findings.selectedPlace { goToLog(place.entry, line: place.finding.line) }
    return []
  }
}
