import SMTPGuide
import TerminalCanvas

/// Typing a command. The keys are those of readline.
extension ActionTable {
  static let prompt: [Action] = entering + editing + remembering

  private static let entering: [Action] = [
    Action(.submit, keys: [KeyBinding(.prompt, Key(.enter))], isListed: false) { model, _ in
      model.submitPrompt()
    },
    Action(.complete, keys: [KeyBinding(.prompt, Key(.tab))], isListed: false) { model, _ in
      model.completePrompt(1)
    },
    Action(
      .completeBack, keys: [KeyBinding(.prompt, Key(.tab, .shift))], isListed: false
    ) { model, _ in model.completePrompt(-1) },
    Action(.acceptGhost, keys: [KeyBinding(.prompt, Key(.right))], isListed: false) { model, _ in
      if !model.acceptGhost() { model.editPrompt(.characterForward) }
      return []
    },
    Action(.literal, keys: [KeyBinding(.prompt, .control("v"))], isListed: false) { model, _ in
      model.prompt.isLiteral = true
      return []
    },
    Action(
      .stage, keys: [KeyBinding(.prompt, .control("x"), .control("a"))], isListed: false
    ) { model, _ in model.addToGroup() },
    Action(
      .editor, keys: [KeyBinding(.prompt, .control("x"), .control("e"))], isListed: false
    ) { model, _ in model.editLine() },
    Action(
      .helpHere, keys: [KeyBinding(.emptyPrompt, .character("?"))], isListed: false
    ) { model, _ in model.openHelp() },
  ]

  private static let remembering: [Action] = [
    Action(
      .historyBack, keys: [KeyBinding(.prompt, Key(.up)), KeyBinding(.prompt, .control("p"))],
      isListed: false
    ) { model, _ in model.walkBack() },
    Action(
      .historyForward, keys: [KeyBinding(.prompt, Key(.down)), KeyBinding(.prompt, .control("n"))],
      isListed: false
    ) { model, _ in model.walkForward() },
    Action(
      .historySearch, keys: [KeyBinding(.prompt, .control("r"))], isListed: false
    ) { model, _ in model.beginSearch() },
    // While a search goes on, it has taken the key already.
    Action(.leaveSearch, keys: [KeyBinding(.prompt, .control("g"))], isListed: false) { _, _ in
      []
    },
  ]

  private static let editing: [Action] = [
    editing(.toLineStart, .toStart),
    editing(.toLineEnd, .toEnd),
    editing(.characterBack, .characterBack),
    editing(.characterForward, .characterForward, but: Key(.right)),
    editing(.wordBack, .wordBack),
    editing(.wordForward, .wordForward),
    editing(.deleteBack, .deleteBack),
    Action(.deleteForward, keys: bindings(.deleteForward), isListed: false) { model, _ in
      if model.prompt.isEmpty, let quit = action(.quit) { return model.perform(quit) }
      model.editPrompt(.deleteForward)
      return []
    },
    editing(.deleteWordBack, .killWordBack),
    editing(.deleteWordForward, .killWordForward),
    editing(.killToStart, .killToStart),
    editing(.killToEnd, .killToEnd),
    editing(.yank, .yank),
  ]

  private static func editing(_ id: ActionID, _ edit: LineEdit, but key: Key? = nil) -> Action {
    Action(id, keys: bindings(edit, but: key), isListed: false) { model, _ in
      model.editPrompt(edit)
      return []
    }
  }

  private static func bindings(_ edit: LineEdit, but key: Key? = nil) -> [KeyBinding] {
    edit.keys.filter { $0 != key }.map { KeyBinding(.prompt, $0) }
  }
}
