/// What is known of a rule that can be broken: a row of the catalog.
package struct FindingFacts: Hashable, Sendable {
  /// The row's key.
  package var id: FindingID
  /// Who can break the rule; nil where each side can.
  package var side: Side?
  /// How much it matters.
  package var severity: Severity
  /// Where the rule stands.
  package var source: String

  init(_ id: FindingID, _ side: Side?, _ severity: Severity, _ source: String) {
    self.id = id
    self.side = side
    self.severity = severity
    self.source = source
  }

  /// Every row of the catalog.
  package static let all: [FindingFacts] =
    opening + login + transaction + content + extensions

  static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
