import SMTPCore

/// The findings of what has happened.
extension SessionModel {
  /// The last entry that breaks a rule.
  var lastFinding: Int? { finding(before: count) }

  /// How many entries break a rule.
  var findingCount: Int { timeline.count(.finding, before: count) }

  /// The last entry before `index` that breaks a rule.
  func finding(before index: Int) -> Int? { timeline.last(.finding, before: index) }
}
