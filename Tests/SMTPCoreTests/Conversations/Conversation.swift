import SMTPCore
import Testing

/// A conversation as a script prints it: what was said, and what the session should make of it.
///
///     ready	MAIL	250	mail	…                    the title, here a row of the transition table
///       from ready                              the stage on which it begins
///       C: MAIL FROM:<ann@a.example>            → ready [command MAIL]
///       S: 250 2.1.0 fine                       → mail [250 to MAIL]; from ann@a.example
///
/// `README.md` beside the scripts tells the whole notation.
struct Conversation: Sendable {
  /// What it shows: the row's line, or a sentence.
  var title: String
  /// The stage on which it begins.
  var stage: String
  var steps: [Step] = []
  /// The script and the line in it, for messages.
  var place: String

  /// One thing that happens, and what is expected right behind it.
  struct Step: Sendable {
    var action: Action
    var expected: Expectation?
    var place: String
  }

  enum Action: Hashable, Sendable {
    /// Octets of one side, by present role.
    case says(Side, [UInt8])
    case event(SessionEvent)
    /// Time goes by; before the first wait nothing has a time.
    case waits(seconds: Int64)
    /// The source ends without a close.
    case ends
  }
}

extension Conversation: CustomTestStringConvertible {
  var testDescription: String { "\(place) \(title.prefix(60))" }
}
