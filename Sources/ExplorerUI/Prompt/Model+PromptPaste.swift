import SMTPGuide

/// Text that arrives in one go.
extension Model {
  /// One line is typed; several are staged before those that wait, and each Enter sends one.
  mutating func pasteInPrompt(_ text: String) {
    if let pasted = accept(text) { insertInPrompt(pasted) }
  }

  /// Opens the person's editor for the line, unless it holds a secret: that is written to no file.
  mutating func editLine() -> [Effect] {
    guard !isAnswering, !prompt.hidesText,
      !TypedCommand(prompt.text).holdsSecret(isBehindAuth: isBehindAuth)
    else {
      notice = Notice(trouble: guide.text(.secretStaysHere))
      return []
    }
    edited = .line
    return [.edit(prompt.text)]
  }

  /// The line as the person's editor gives it back.
  mutating func takeEditedLine(_ text: String) {
    guard let edited = accept(text) else { return }
    prompt.startLine("")
    insertInPrompt(edited)
  }

  private mutating func insertInPrompt(_ pasted: PastedText) {
    prompt.search = nil
    if pasted.removed > 0 { notice = Notice(guide.text(.controlsRemoved(pasted.removed))) }
    guard let first = pasted.lines.first else { return }
    insertInPrompt(first)
    if pasted.lines.count > 1 {
      prompt.completions = nil
      prompt.staged.put(first: pasted.lines.dropFirst())
    }
  }

  /// Text as lines; nil, and said so, if it is too long.
  private mutating func accept(_ text: String) -> PastedText? {
    let limit = StagedLines.longest
    guard text.utf8.count <= limit else {
      return refusePaste(octets: text.utf8.count, limit: limit)
    }
    let pasted = PastedText(text)
    guard pasted.longestLine <= LineEditor.longest else {
      return refusePaste(octets: pasted.longestLine, limit: LineEditor.longest)
    }
    return pasted
  }

  private mutating func refusePaste(octets: Int, limit: Int) -> PastedText? {
    notice = Notice(trouble: guide.text(.pasteTooLong(octets: octets, limit: limit)))
    return nil
  }
}
