import SMTPCore

/// The findings of what has happened.
extension SessionModel {
  /// The last entry that breaks a rule.
  var lastFinding: Int? { finding(before: count) }

  /// How often rules are broken.
  var findingCount: Int { timeline.count(.finding, before: count) }

  /// The last entry before `index` that breaks a rule.
  func finding(before index: Int) -> Int? { timeline.last(.finding, before: index) }

  /// The first entry after `index` that breaks a rule, as far as they have happened.
  func finding(after index: Int) -> Int? {
    timeline.first(.finding, after: index).flatMap { $0 < count ? $0 : nil }
  }
}
