import SMTPCore
import SMTPGuide
import TerminalCanvas

/// Typing a command.
extension Model {
  /// A key that belongs to what the prompt has open, before any action is looked for: the key
  /// behind `^V`, those of a search, and those that close things. Nil for any other.
  mutating func pressLiterally(_ key: Key) -> [Effect]? {
    guard screen == .explorer, focus == .prompt, !isReadOnly, composer == nil, chord.isEmpty else {
      return nil
    }
    if prompt.isLiteral { return typeLiterally(key) }
    if prompt.search != nil { return pressInSearch(key) }
    // Without this, Delete on an empty line would end the program, as `^D` does.
    if key == Key(.delete), prompt.isEmpty { return [] }
    guard key == Key(.escape) || key == .control("g") else { return nil }
    return closePrompt() ? [] : nil
  }

  /// A key that is bound to nothing here is typed.
  mutating func typeInPrompt(_ key: Key) -> [Effect] {
    if let edit = LineEdit(key) {
      editPrompt(edit)
    } else if case .character(let character) = key.code, key.modifiers.isEmpty {
      insertInPrompt(String(character))
    }
    return []
  }

  /// Types text at the cursor; a placeholder there gives way to it.
  mutating func insertInPrompt(_ text: String) {
    prompt.rest()
    if isAnswering { prompt.isSecret = true }
    let place = Placeholder.range(at: prompt.line.cursor, in: prompt.line.characters)
    let range = place ?? prompt.line.cursor..<prompt.line.cursor
    var isFull = false
    prompt.edit { isFull = !$0.replace(range, with: text) }
    if isFull { notice = Notice(trouble: guide.text(.lineFull(limit: LineEditor.longest))) }
    narrowCompletions()
  }

  /// Does what a key of readline does.
  mutating func editPrompt(_ edit: LineEdit) {
    prompt.rest()
    if isAnswering { prompt.isSecret = true }
    prompt.completions = nil
    let place = Placeholder.range(at: prompt.line.cursor, in: prompt.line.characters)
    if let place,
      edit == .deleteForward || edit == .deleteBack && prompt.line.cursor != place.lowerBound
    {
      prompt.edit { $0.replace(place, with: "") }
    } else {
      prompt.edit { $0.apply(edit) }
    }
  }

  /// Puts a line into the prompt for the person to change or send; it never sends. The cursor
  /// goes to what is still to be filled in.
  mutating func fillPrompt(_ text: String) {
    prompt.startLine(text)
    prompt.completions = nil
    if let place = Placeholder.ranges(in: prompt.line.characters).first {
      prompt.line.move(to: place.lowerBound)
    }
    if isAnswering { prompt.isSecret = true }
  }

  /// Closes the topmost thing that is open in the prompt; false if nothing is.
  mutating func closePrompt() -> Bool {
    if prompt.completions != nil {
      prompt.completions = nil
    } else if prompt.staged.count > 0 {
      prompt.staged = StagedLines()
    } else if !prompt.group.isEmpty {
      prompt.group = []
    } else if prompt.proposal != nil {
      prompt.startLine("")
    } else {
      return false
    }
    return true
  }

  /// Whether a challenge waits for an answer, or an answer is on its way: what is typed is secret.
  var isAnswering: Bool {
    if session.present.isSwapped { return false }
    if case .auth = session.present.state { return true }
    return session.present.oldestOutstandingVerb == .auth
  }

  private mutating func typeLiterally(_ key: Key) -> [Effect] {
    prompt.isLiteral = false
    guard let text = key.literal else { return [] }
    insertInPrompt(text)
    return []
  }
}

extension Key {
  /// What the key types when it is taken as it is; nil for keys that stand for no character.
  fileprivate var literal: String? {
    switch code {
    case .character(let character) where modifiers == .control:
      character.asciiValue.map { String(UnicodeScalar($0 & 0x1F)) }
    case .character(let character) where modifiers.isEmpty: String(character)
    case .tab where modifiers.isEmpty: "\t"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    default: nil
    }
  }
}
