import TerminalCanvas

/// Writing a message. The keys of readline work in its lines as they do in the prompt.
extension ActionTable {
  static let composing: [Action] = [
    Action(.newLine, keys: [KeyBinding(.composer, Key(.enter))], isListed: false) { model, _ in
      model.breakLine()
    },
    Action(
      .lineUp, keys: [KeyBinding(.composer, Key(.up)), KeyBinding(.composer, .control("p"))],
      isListed: false
    ) { model, _ in model.moveInMessage(by: -1) },
    Action(
      .lineDown, keys: [KeyBinding(.composer, Key(.down)), KeyBinding(.composer, .control("n"))],
      isListed: false
    ) { model, _ in model.moveInMessage(by: 1) },
    Action(.screenUp, keys: [KeyBinding(.composer, Key(.pageUp))], isListed: false) { model, _ in
      model.moveInMessage(byPages: -1)
    },
    Action(
      .screenDown, keys: [KeyBinding(.composer, Key(.pageDown))], isListed: false
    ) { model, _ in model.moveInMessage(byPages: 1) },
    Action(
      .messageStart,
      keys: [KeyBinding(.composer, .meta("<")), KeyBinding(.composer, Key(.home, .control))],
      isListed: false
    ) { model, _ in model.moveInMessage(by: .min) },
    Action(
      .messageEnd,
      keys: [KeyBinding(.composer, .meta(">")), KeyBinding(.composer, Key(.end, .control))],
      isListed: false
    ) { model, _ in model.moveInMessage(by: .max) },
    Action(
      .editMessage, keys: [KeyBinding(.composer, .control("x"), .control("e"))], isListed: false
    ) { model, _ in model.editMessage() },
  ]
}

extension Model {
  fileprivate mutating func editMessage() -> [Effect] {
    guard let composer else { return [] }
    edited = .message
    return [.edit(composer.text)]
  }

  /// Moves the cursor by lines.
  fileprivate mutating func moveInMessage(by rows: Int) -> [Effect] {
    composer?.move(by: rows)
    return []
  }

  /// Moves the cursor by as many lines as are seen at once.
  fileprivate mutating func moveInMessage(byPages pages: Int) -> [Effect] {
    let height = messageHeight
    composer?.move(byPages: pages, height: height)
    return []
  }
}
