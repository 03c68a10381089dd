import SMTPCore
import SMTPGuide

/// What stands pale behind the cursor: the rest of the best continuation.
struct Ghost: Hashable {
  /// How many characters at the end of the line `whole` takes the place of.
  var replacedCount: Int
  /// What would stand there.
  var whole: String

  /// The part that is not typed yet.
  var rest: String { String(whole.dropFirst(replacedCount)) }

  /// What may stand behind the cursor of the prompt; nil where nothing is proposed.
  init?(_ model: Model) {
    let prompt = model.prompt
    guard prompt.line.isAtEnd, prompt.search == nil, !model.isAnswering, !prompt.hidesText,
      model.session.live?.status == .open,
      Placeholder.ranges(in: prompt.line.characters).isEmpty
    else { return nil }
    let text = prompt.text
    if let list = prompt.completions {
      guard let chosen = list.selected, list.range.upperBound == prompt.line.characters.count,
        chosen.text.begins(with: String(prompt.line.characters[list.range]))
      else { return nil }
      self.init(replacedCount: list.range.count, whole: chosen.text)
    } else if text.isEmpty {
      guard let first = model.proposedLines.first?.first else { return nil }
      self.init(replacedCount: 0, whole: first)
    } else if !model.isServer, let line = Self.line(beginning: text, in: model) {
      self.init(replacedCount: text.count, whole: line)
    } else {
      self.init(completing: prompt.line, by: model.completer)
    }
    if rest.isEmpty { return nil }
  }

  private init(replacedCount: Int, whole: String) {
    self.replacedCount = replacedCount
    self.whole = whole
  }

  /// The best completion, where something was typed that it completes.
  private init?(completing line: LineEditor, by completer: Completer) {
    guard let list = completer.completions(for: line), !list.range.isEmpty,
      let best = list.items.first, best.isAvailable
    else { return nil }
    self.init(replacedCount: list.range.count, whole: best.text)
  }

  /// The latest line that begins so and makes sense now.
  private static func line(beginning text: String, in model: Model) -> String? {
    let present = model.session.present
    let recipients = present.state.envelope?.recipients.map { VisibleText.string($0.path) } ?? []
    return model.prompt.history.lines.last { line in
      guard line.utf8.count > text.utf8.count, line.begins(with: text) else { return false }
      let command = TypedCommand(line)
      guard let verb = command.verb else { return true }
      if verb == .rcpt, let path = command.path, recipients.contains(path) { return false }
      return present.obstacle(toSending: verb) == nil
    }
  }
}
