import SMTPCore
import SMTPGuide

/// Several commands that go out in one write (RFC 2920).
extension Model {
  /// Puts the line that is typed behind those that are to go out together.
  mutating func addToGroup() -> [Effect] {
    guard !isAnswering, !isServer, !session.present.isInContent else {
      notice = Notice(trouble: guide.text(PromptText.noGroupHere))
      return []
    }
    guard !prompt.isEmpty else {
      notice = Notice(guide.text(PromptText.nothingTyped))
      return []
    }
    if goToPlaceholder() { return [] }
    prompt.completions = nil
    prompt.group.append(prompt.text)
    startNextLine()
    return []
  }

  /// Sends the group with the line that is typed and, if wished, the pasted ones; what is wrong
  /// with that is asked about first.
  mutating func sendGroup(withPasted: Bool) -> [Effect] {
    if goToPlaceholder() { return [] }
    var lines = prompt.group + (prompt.isEmpty ? [] : [prompt.text])
    if withPasted { lines += prompt.staged.next(prompt.staged.count) }
    // Blank lines between commands are passed over; those of content are not.
    let content = lines.firstIndex(where: Self.mayBeginContent) ?? lines.count
    lines = lines[..<content].filter { !$0.isEmpty } + lines[content...]
    guard !lines.isEmpty else {
      notice = Notice(guide.text(PromptText.nothingTyped))
      return []
    }
    let problems = PipelineGroup.problems(
      in: lines.map { Array($0.utf8) }, for: session.present)
    guard problems.isEmpty else {
      dialog = Dialog(.group(lines, problems, isWithPasted: withPasted))
      return []
    }
    return sendTogether(lines, withPasted: withPasted)
  }

  /// Sends lines in one write.
  mutating func sendTogether(_ lines: [String], withPasted: Bool) -> [Effect] {
    var effects: [Effect] = []
    // What follows DATA or BDAT may be the message: the history keeps commands alone.
    let kept = lines.firstIndex(where: Self.mayBeginContent).map { $0 + 1 } ?? lines.count
    for (index, line) in lines.enumerated() {
      if index < kept { effects += remember(line) }
    }
    prompt.group = []
    if withPasted { prompt.staged = StagedLines() }
    startNextLine()
    return [.send(PipelineGroup.octets(of: lines.map { Array($0.utf8) }))] + effects
  }

  /// Sends lines one by one after all, each with an Enter of its own.
  mutating func sendOneByOne(_ lines: [String], withPasted: Bool) {
    let others = withPasted ? [] : Array(prompt.staged.next(prompt.staged.count))
    prompt.group = []
    prompt.stage(lines + others)
  }

  private static func mayBeginContent(_ line: String) -> Bool {
    [.data, .bdat].contains(TypedCommand(line).verb)
  }
}
