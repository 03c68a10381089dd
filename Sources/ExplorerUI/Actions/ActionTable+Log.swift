import TerminalCanvas

/// Looking at what was said: moving in the log and in every other list, searching, marking.
extension ActionTable {
  static let log: [Action] = focusing + moving + finding + looking

  private static let focusing: [Action] = [
    Action(
      .toLog, keys: [KeyBinding(.prompt, Key(.escape)), KeyBinding(.composer, Key(.escape))],
      isListed: false
    ) { model, _ in
      model.leavePrompt()
      return []
    },
    Action(.toPrompt, keys: [KeyBinding(.log, Key(.escape))], isListed: false) { model, _ in
      model.leaveLog()
      return []
    },
  ]

  private static let moving: [Action] = [
    moving(.up, .rows(-1), Key(.up), .character("k")),
    moving(.down, .rows(1), Key(.down), .character("j")),
    moving(.pageUp, .pages(-1), Key(.pageUp), .control("b"), alsoWhereTextIsTyped: Key(.pageUp)),
    moving(
      .pageDown, .pages(1), Key(.pageDown), .control("f"), alsoWhereTextIsTyped: Key(.pageDown)),
    moving(.first, .first, Key(.home), .character("g")),
    moving(.last, .last, Key(.end), .character("G")),
    Action(.open, keys: [KeyBinding(.list, Key(.enter))], isListed: false) { model, _ in
      if model.screen != .explorer { return model.openRow() }
      model.unfold()
      return []
    },
  ]

  private static let finding: [Action] = [
    Action(.search, keys: [KeyBinding(.list, .character("/"))]) { model, _ in
      model.beginLogSearch()
      return []
    },
    Action(.nextMatch, keys: [KeyBinding(.list, .character("n"))], isListed: false) { model, _ in
      model.searchAgain(isBackward: false)
      return []
    },
    Action(
      .previousMatch, keys: [KeyBinding(.list, .character("N"))], isListed: false
    ) { model, _ in
      model.searchAgain(isBackward: true)
      return []
    },
    Action(.mark, keys: [KeyBinding(.list, .character("m"))], isListed: false) { model, _ in
      model.toggleMark()
      return []
    },
    Action(.nextMark, keys: [KeyBinding(.list, .character("'"))], isListed: false) { model, _ in
      model.goToNextMark()
      return []
    },
  ]

  private static let looking: [Action] = [
    Action(.copy, keys: [KeyBinding(.list, .character("y"))]) { model, _ in
      model.copySelection()
    },
    Action(.clock, keys: [KeyBinding(.log, .character("t"))]) { model, _ in
      model.changeClock()
      return []
    },
    Action(.hex, keys: [KeyBinding(.log, .character("x"))]) { model, _ in
      model.log.showsOctets.toggle()
      model.log.inspectorTop = 0
      return []
    },
    Action(.reveal, keys: [KeyBinding(.log, .character("s"))]) { model, _ in
      model.revealSecret()
      return []
    },
    Action(
      .inspector,
      keys: [.prompt, .composer, .log].map { KeyBinding($0, .control("o")) }
    ) { model, _ in
      model.log.inspector = model.log.inspector == .full ? .part : .full
      model.log.inspectorTop = 0
      return []
    },
  ]

  private static func moving(
    _ id: ActionID, _ movement: Movement, _ keys: Key..., alsoWhereTextIsTyped key: Key? = nil
  ) -> Action {
    let typing = key.map { [KeyBinding(.prompt, $0)] } ?? []
    return Action(
      id,
      keys: keys.map { KeyBinding(.list, $0) } + typing, isListed: false
    ) { model, _ in
      model.move(movement)
      return []
    }
  }
}
