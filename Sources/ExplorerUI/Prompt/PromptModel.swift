import SMTPCore
import TerminalCanvas

/// The command line to the server.
package struct PromptModel: Hashable, Sendable {
  /// The line that is typed.
  var line = LineEditor()
  /// The lines that were sent, in this run and before.
  package var history = PromptHistory()
  /// The completions that are shown, while they are.
  var completions: CompletionList?
  /// Which of the suggestions fills the line, as long as nothing was changed in it; counted among
  /// those that may be sent now.
  package internal(set) var proposal: Int?
  /// Where the history is walked through, until something is typed.
  var walk: HistoryWalk?
  /// The search through the history, while it goes on.
  var search: HistorySearch?
  /// The lines that are to go out together with the one that is typed, before it.
  var group: [String] = []
  /// The pasted lines behind the one that is typed.
  var staged = StagedLines()
  /// Whether `^V` was pressed: the next key is typed as it is.
  var isLiteral = false
  /// Whether the line was typed as the answer to a challenge, and stays hidden for it.
  var isSecret = false
  /// Whether AUTH was sent and no known verb since: what is no verb may be a late answer.
  private(set) var isBehindAuth = false

  /// What is typed.
  package var text: String { line.text }

  /// The first character that is hidden: of an answer to a challenge all are, of a command what
  /// stands in a secret place. Nil where none is.
  var hiddenStart: Int? {
    if isSecret { return text == "*" ? nil : 0 }
    guard let start = TypedCommand(text).secretStart else { return nil }
    return PromptNote.characters(of: start..<start, in: line.characters).lowerBound
  }

  /// Whether a secret is typed.
  var hidesText: Bool { isSecret || hiddenStart != nil }

  /// Whether nothing is typed.
  package var isEmpty: Bool { line.isEmpty }

  /// Whether nothing is typed, open or staged, so that `^C` has nothing to clear.
  package var isIdle: Bool {
    line.isEmpty && completions == nil && search == nil && staged.count == 0 && group.isEmpty
      && !isLiteral
  }

  /// Drops what is typed, what is open and what is staged.
  package mutating func clear() {
    staged = StagedLines()
    group = []
    isLiteral = false
    startLine("")
  }

  /// Fills in lines that are to be sent one by one: the first is typed, the others are staged.
  mutating func stage(_ lines: [String]) {
    startLine(lines.first ?? "")
    staged = StagedLines(Array(lines.dropFirst()))
  }

  /// Puts another line in the place of what is typed, and closes what was open for it.
  mutating func startLine(_ text: String) {
    // What was killed in a secret must not come back in the open.
    if isSecret { line = LineEditor() }
    isSecret = false
    line.set(text)
    rest()
    search = nil
  }

  /// Edits the line. What was killed in a secret cannot be put back, and what was hidden stays so,
  /// whatever is deleted before it.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    let hidden = hiddenStart.map { line.characters[$0...] }
    change(&line)
    guard let hidden, !hidden.isEmpty else { return }
    line.forgetKills()
    if line.isEmpty {
      isSecret = false
    } else if hiddenStart == nil, line.characters.suffix(hidden.count) == hidden {
      isSecret = true
    }
  }

  /// Something was typed or moved: what goes by keys in a row is over.
  mutating func rest() {
    proposal = nil
    walk = nil
  }

  /// Takes notice of a line that was sent, for what it says about those behind it.
  package mutating func noteSent(_ text: String) {
    switch TypedCommand(text).verb {
    case .auth, .xExps: isBehindAuth = true
    case nil: break
    default: isBehindAuth = false
    }
  }
}
