import SMTPGuide
import TerminalCanvas

/// Where what comes from the terminal goes.
extension Model {
  /// A key: to what is open on top, else to the action that is bound to it here, else into the
  /// text that is being typed.
  mutating func press(_ key: Key) -> [Effect] {
    let said = notice
    notice = nil
    if case .action(let action) = ActionTable.match([key], in: [.always]), !prompt.isLiteral {
      // A picture shows what is seen, and what was said is.
      if action.id == .screenshot { notice = said }
      return perform(action)
    }
    if dialog != nil { return pressInDialog(key) }
    if palette != nil { return pressInPalette(key) }
    if isSearchTyped { return pressInSearch(key) }
    if isFilterTyped { return pressInFilter(key) }
    if let effects = pressLiterally(key) ?? typeOnPage(key) { return effects }
    chord.append(key)
    switch ActionTable.match(chord, in: contexts) {
    case .action(let action):
      chord = []
      return perform(action)
    case .prefix:
      return []
    case .none where chord.count > 1:
      chord = []
      return []
    case .none:
      chord = []
    }
    // The keys of readline work wherever text is typed.
    if contexts.contains(where: { $0 == .composer || $0 == .prompt || $0 == .held }),
      LineEdit(key) != nil
    {
      return type(key)
    }
    if let escaped = key.withoutMeta {
      return press(Key(.escape)) + press(escaped)
    }
    return type(key)
  }

  /// The contexts whose keys count now, the narrowest first.
  var contexts: [KeyContext] {
    switch screen {
    case .explorer where isDeciding: [.held, .anywhere]
    case .explorer where isWatching: [.watch, .log, .list, .anywhere]
    case .explorer where isSendingAgain: [.sendingAgain, .log, .list, .anywhere]
    case .explorer where focus == .log || isPlayback:
      isPlayback ? [.playback, .log, .list, .anywhere] : [.log, .list, .anywhere]
    case .explorer where composer != nil: [.composer, .anywhere]
    case .explorer where prompt.isEmpty: [.emptyPrompt, .prompt, .anywhere]
    case .explorer: [.prompt, .anywhere]
    case .start: [.start, .list, .anywhere]
    default: [.page(screen), .list, .anywhere]
    }
  }

  /// Whether a recording is played.
  var isPlayback: Bool { session.playback != nil }

  /// Performs an action, or says why it cannot be done now.
  mutating func perform(_ action: Action, argument: String? = nil) -> [Effect] {
    if let reason = action.obstacle(self) {
      notice = Notice(trouble: guide.text(reason))
      return []
    }
    return action.perform(&self, argument)
  }

  /// A key that is bound to nothing is typed where text is typed.
  private mutating func type(_ key: Key) -> [Effect] {
    if isDeciding { return typeInHeld(key) }
    guard screen == .explorer, focus == .prompt, !isReadOnly, !isSendingAgain else { return [] }
    return composer == nil ? typeInPrompt(key) : typeInComposer(key)
  }

  /// Text that was pasted.
  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if dialog != nil { return pasteInDialog(text) }
    if palette != nil { return pasteInPalette(text) }
    if screen == .start { return pasteOnStart(text) }
    if isSearchTyped { return pasteInSearch(text) }
    if isFilterTyped { return pasteInFilter(text) }
    if isDeciding, let line = text.split(whereSeparator: \.isNewline).first {
      return pasteInHeld(String(line))
    }
    guard screen == .explorer, !isReadOnly else { return [] }
    focus = .prompt
    if composer != nil { return pasteInComposer(text) }
    pasteInPrompt(text)
    return []
  }
}

extension Key {
  /// The key without Meta, where it has it.
  var withoutMeta: Key? {
    guard modifiers.contains(.meta) else { return nil }
    return Key(code, modifiers.subtracting(.meta))
  }
}
