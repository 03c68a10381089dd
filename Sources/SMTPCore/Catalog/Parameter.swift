/// A parameter of MAIL, RCPT, VRFY or EXPN: a row of the catalog (RFC 5321 §4.1.1.11).
package struct Parameter: Hashable, Sendable {
  /// One word of those that a value may be.
  package struct Choice: Hashable, Sendable {
    /// The word, in upper case; values are compared without regard to case.
    package var word: String
    /// The EHLO keyword that it needs in the place of the parameter's own; nil for that.
    package var keyword: String?

    init(_ word: String, keyword: String? = nil) {
      self.word = word
      self.keyword = keyword
    }
  }

  /// The esmtp-keyword, in upper case.
  package var keyword: String
  /// The commands that take it.
  package var verbs: [Verb]
  /// The EHLO keyword that announces it.
  package var extensionKeyword: String
  /// What its value has to be.
  package var value: Value
  /// By how many octets the extension lengthens the longest line of the command, as far as its
  /// document says; nil where it does not.
  package var lineIncrement: Int?
  /// The codes that refuse it, the usual ones first; nothing special where it is empty.
  package var failure: [Int]
  /// Whether it belongs to the mail of today.
  package var status: CommandFacts.Status
  /// The documents and sections that define it, parted by `; `.
  package var source: String

  /// A row of the table.
  init(
    _ keyword: String, of verbs: [Verb], extension extensionKeyword: String? = nil,
    _ value: Value, adds lineIncrement: Int? = nil, failure: [Int] = [],
    status: CommandFacts.Status = .current, _ source: String
  ) {
    self.keyword = keyword
    self.verbs = verbs
    self.extensionKeyword = extensionKeyword ?? keyword
    self.value = value
    self.lineIncrement = lineIncrement
    self.failure = failure
    self.status = status
    self.source = source
  }

  /// The row of a keyword, given in upper case, on a verb; nil where there is none.
  package static func row(for keyword: String, of verb: Verb) -> Parameter? {
    rows(named: keyword).first { $0.verbs.contains(verb) }
  }

  /// The rows of a keyword, given in upper case, on whatever verb.
  package static func rows(named keyword: String) -> [Parameter] {
    byKeyword[keyword] ?? []
  }

  /// The rows of a verb, those of today's mail first. SEND and its kin take what MAIL takes.
  package static func rows(of verb: Verb) -> [Parameter] { byVerb[verb] ?? [] }

  /// The longest line of a command with its CRLF, where a server offers these capabilities
  /// (RFC 5321 §4.5.3.1.4, and what its extensions add).
  package static func longestLine(of verb: Verb?, offering capabilities: Capabilities?) -> Int {
    guard let verb, let capabilities else { return Self.longestLine }
    return rows(of: verb).reduce(longestLine) { longest, row in
      capabilities.offers(row.extensionKeyword)
        ? longest.addingClamped(row.allowance) : longest
    }
  }

  /// By how many octets it may lengthen a line: what its document says, else its longest form.
  private var allowance: Int {
    if let lineIncrement { return lineIncrement }
    let word = 1 + keyword.utf8.count
    switch value {
    case .none: return word
    case .choice(let choices):
      return word + 1 + (choices.map(\.word.utf8.count).max() ?? 0)
    case .list(let choices):
      let words = choices.map(\.word).filter { $0 != "NEVER" }
      return word + 1 + words.joined(separator: ",").utf8.count
    default: return 0
    }
  }

  /// Octets of the longest command line, CRLF included (RFC 5321 §4.5.3.1.4).
  package static let longestLine = 512

  private static let byKeyword = Dictionary(grouping: all, by: \.keyword)

  private static let byVerb = Dictionary(
    uniqueKeysWithValues: Verb.allCases.map { verb in
      let rows = all.filter { $0.verbs.contains(verb) }
      return (verb, rows.filter { $0.status == .current } + rows.filter { $0.status != .current })
    })
}
