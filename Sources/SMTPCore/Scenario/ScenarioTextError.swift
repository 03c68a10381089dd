/// What is wrong with the text of a scenario.
package struct ScenarioTextError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// It does not begin with `ehlo-scenario 1`.
    case noHeader
    /// It was written for a later version.
    case newerVersion(Int)
    /// It is no text in UTF-8.
    case notText
    /// A word before a colon that means nothing.
    case unknownKey(String)
    /// A line without a colon.
    case noKey
    /// What stands behind the key is none of what can stand there.
    case badValue(key: String, possible: [String])
    /// A reply has three digits, and a blank or a hyphen behind them.
    case badReply
    /// The last line of a reply has a hyphen behind its code.
    case unfinishedReply
    /// The octets hold an escape that nobody knows.
    case badEscape(String)
    /// A moment, and neither a command nor a keyword that is served above it.
    case momentOfNothing
    /// It belongs to a reply that is written out, and there is none above it.
    case noReplyAbove(key: String)
    /// A wait, and no reply below it.
    case waitsForNothing
    /// A command that nothing answers.
    case noAnswer
    /// More rules, answers or octets than anybody needs.
    case tooMuch
  }

  /// The line, from 1.
  package var line: Int
  package var problem: Problem

  package init(_ problem: Problem, line: Int) {
    self.line = line
    self.problem = problem
  }
}
