/// What is known of one three-digit reply code: a row of the catalog.
package struct ReplyCode: Hashable, Sendable {
  /// How far a code can be trusted to mean the same everywhere.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    /// Defined by an RFC of SMTP or of one of its extensions.
    case standard
    /// Defined by an RFC that says not to use it any more.
    case deprecated
    /// Defined by an experimental RFC.
    case experimental
    /// Paired with an enhanced code by the table of RFC 5248 §2.4, defined as a reply nowhere.
    case registered
    /// Defined by a draft that never became an RFC.
    case proposal
    /// Sent by server programs without a standard.
    case nonStandard = "non-standard"
    /// Explained by lists on the web, defined by nothing.
    case folklore
  }

  /// The three digits.
  package var value: Int
  /// How far it can be trusted.
  package var status: Status
  /// What it answers, as far as the sources say.
  package var occasions: [Occasion]
  /// The documents and sections that define it, parted by `; `; empty where there are none.
  package var source: String

  /// A row: `value` answers `verbs` and the `other` occasions.
  init(
    _ value: Int, _ status: Status, _ verbs: [Verb], also other: [Occasion] = [],
    _ source: String
  ) {
    self.value = value
    self.status = status
    self.occasions = verbs.map(Occasion.command) + other
    self.source = source
  }

  /// What the first digit says.
  package var category: ReplyCategory { ReplyCategory(code: value) }

  /// Whether an RFC defines the code, current or not; servers should send no others
  /// (RFC 5321 §4.2).
  package var isInStandards: Bool {
    switch status {
    case .standard, .deprecated, .experimental: true
    case .registered, .proposal, .nonStandard, .folklore: false
    }
  }

  /// The row of a code, or nil where the catalog has none.
  package static func row(for value: Int) -> ReplyCode? {
    guard value >= firstValue, value - firstValue < byValue.count else { return nil }
    return byValue[value - firstValue]
  }

  /// Whether `value` matches `[2-5][0-5][0-9]`, the grammar of reply codes (RFC 5321 §4.2).
  package static func isInGrammar(_ value: Int) -> Bool {
    value >= 200 && value < 600 && value / 10 % 10 <= 5
  }

  private static let firstValue = 200

  /// The rows at their distance from 200.
  private static let byValue: [ReplyCode?] = {
    var table = [ReplyCode?](repeating: nil, count: 400)
    for row in all where table.indices.contains(row.value - firstValue) {
      table[row.value - firstValue] = row
    }
    return table
  }()
}
