import SMTPGuide

/// Text that arrives in one go.
extension Model {
  /// One line is typed; several are staged, and each Enter sends one.
  mutating func pasteInPrompt(_ text: String) {
    prompt.search = nil
    let limit = StagedLines.longest
    guard text.utf8.count <= limit else {
      return refusePaste(octets: text.utf8.count, limit: limit)
    }
    let pasted = PastedText(text)
    guard pasted.longestLine <= LineEditor.longest else {
      return refusePaste(octets: pasted.longestLine, limit: LineEditor.longest)
    }
    if pasted.removed > 0 { notice = Notice(guide.text(.controlsRemoved(pasted.removed))) }
    guard let first = pasted.lines.first else { return }
    insertInPrompt(first)
    if pasted.lines.count > 1 {
      prompt.completions = nil
      prompt.staged = StagedLines(Array(pasted.lines.dropFirst()))
    }
  }

  /// The line as the person's editor gives it back.
  mutating func takeEditedLine(_ text: String) {
    prompt.clear()
    pasteInPrompt(text)
  }

  private mutating func refusePaste(octets: Int, limit: Int) {
    notice = Notice(trouble: guide.text(.pasteTooLong(octets: octets, limit: limit)))
  }
}
