/// What is known of a command, or of whatever else a server answers: a row of the catalog.
package struct CommandFacts: Hashable, Sendable {
  /// Whether a command belongs to the mail of today.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case current
    /// Defined once, and taken back by a later standard or given up by its author.
    case obsolete
    /// Of the time before 1990, and a back door where it still works.
    case historic
    /// Spoken between servers of one make, or between machines that trust each other.
    case `private`
    /// Proposed, and never an RFC.
    case experimental
  }

  /// The row's key.
  package var occasion: Occasion
  /// The grammar in the ABNF of RFC 5234, without the CRLF at its end.
  package var syntax: String
  /// Whether it belongs to the mail of today.
  package var status: Status
  /// The EHLO keyword that announces it, or nil where none does.
  package var keyword: String?
  /// Whether it may only be sent after its keyword was seen; HELP and VRFY work without.
  package var isKeywordRequired: Bool
  /// The codes that say yes.
  package var success: [Int]
  /// The codes that ask for more.
  package var intermediate: [Int]
  /// The codes that say no, the usual ones first.
  package var failure: [Int]
  /// Whether the client must wait for its reply before it sends anything else, although the
  /// server offers PIPELINING (RFC 2920 §3.1).
  package var isLastInGroup: Bool
  /// The documents and sections that define it, parted by `; `.
  package var source: String

  /// A row of the table.
  init(
    _ occasion: Occasion, _ syntax: String, _ status: Status = .current, keyword: String? = nil,
    isKeywordRequired: Bool? = nil, success: [Int] = [], intermediate: [Int] = [], failure: [Int],
    isLastInGroup: Bool = true, _ source: String
  ) {
    self.occasion = occasion
    self.syntax = syntax
    self.status = status
    self.keyword = keyword
    self.isKeywordRequired = isKeywordRequired ?? (keyword != nil)
    self.success = success
    self.intermediate = intermediate
    self.failure = failure
    self.isLastInGroup = isLastInGroup
    self.source = source
  }

  /// The row of an occasion, or nil where there is none: nothing to know of `unprompted` and
  /// `anyCommand`.
  package static func row(for occasion: Occasion) -> CommandFacts? { byOccasion[occasion] }

  /// Every row of the catalog.
  package static let all: [CommandFacts] =
    session + transaction + questions + turning + obsolete + historic + `private` + exchange
    + occasions

  private static let byOccasion = Dictionary(
    all.map { ($0.occasion, $0) }, uniquingKeysWith: { first, _ in first })
}
