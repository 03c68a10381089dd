/// What there is to say about one word: a reply code, an enhanced code, a verb, a parameter, an
/// extension, a mechanism, a finding, a state, a port, a term; or about what a bounce or a log line
/// tells.
package struct Explanation: Hashable, Sendable {
  /// What kind of word it is.
  package enum Kind: String, Hashable, Sendable {
    case reply
    case enhanced
    case verb
    case parameter
    case `extension`
    case mechanism
    case finding
    case state
    case port
    case term
    case bounce
    case log
  }

  /// A remark with a word before it: a digit and its meaning, a place and the meaning there.
  package struct Remark: Hashable, Sendable {
    /// What the remark is about.
    package let label: String
    /// The remark.
    package let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// What kind of word it is.
  package var kind: Kind
  /// The word in its proper form: `550`, `5.1.1`, `RCPT`.
  package var token: String
  /// A few words to stand beside it.
  package var title: String
  /// What it means for you.
  package var sentence: String
  /// The theory: digits, places, grammar.
  package var remarks: [Remark]
  /// What to do.
  package var advice: String
  /// The documents and sections, parted by `; `; empty where there are none.
  package var source: String

  /// The sentence and the remarks, a line each.
  package var body: String {
    ([sentence] + remarks.map { "\($0.label): \($0.text)" }).joined(separator: "\n")
  }
}
