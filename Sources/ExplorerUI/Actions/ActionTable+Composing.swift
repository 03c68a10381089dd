import MailFormat
import SMTPCore
import SMTPGuide
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
    Action(
      .attach, keys: [KeyBinding(.composer, .control("x"), .control("a"))], takesArgument: true,
      unless: { $0.obstacleToComposing }
    ) { model, path in model.attach(path: path) },
    Action(.detach, takesArgument: true, unless: { $0.obstacleToComposing }) { model, name in
      model.detach(name)
    },
    Action(
      .asTyped, keys: [KeyBinding(.composer, .control("x"), .control("r"))],
      unless: { $0.obstacleToComposing }
    ) { model, _ in model.toggleAsTyped() },
    Action(
      .preview, keys: [KeyBinding(.composer, .control("x"), .control("p"))],
      unless: { $0.obstacleToComposing }
    ) { model, _ in model.togglePreview() },
  ]
}

extension Model {
  fileprivate mutating func editMessage() -> [Effect] {
    guard let composer else { return [] }
    edited = .message
    return [.edit(composer.text)]
  }

  /// Why there is nothing to be done with a message.
  fileprivate var obstacleToComposing: ActionObstacle? { composer == nil ? .noMessage : nil }

  /// Reads a file that is to go with the message; without a path it asks for one.
  fileprivate mutating func attach(path: String?) -> [Effect] {
    guard let path else {
      palette = Palette(text: ActionID.attach.rawValue + " ")
      return []
    }
    session.live?.awaitedAttachment = path
    let used = composer?.attachments.reduce(0) { $0.addingClamped($1.octets.count) } ?? 0
    return [.attach(path: path, limit: max(0, Composer.longestAttachments - used))]
  }

  /// Takes a file off the message: the last one of this name, or of all.
  fileprivate mutating func detach(_ name: String?) -> [Effect] {
    let index = composer?.attachments.lastIndex { name == nil || $0.name == name }
    composer?.preview = nil
    guard let index, let file = composer?.attachments.remove(at: index) else {
      notice = Notice(trouble: guide.text(ComposerText.nothingAttached(name: name)))
      return []
    }
    notice = Notice(guide.text(ComposerText.detached(name: file.name)))
    return []
  }

  /// Lets the message go just as it was typed, or as it should.
  fileprivate mutating func toggleAsTyped() -> [Effect] {
    composer?.isAsTyped.toggle()
    composer?.preview = nil
    focus = .prompt
    return []
  }

  /// Moves the cursor by lines.
  fileprivate mutating func moveInMessage(by rows: Int) -> [Effect] {
    if isPreviewing { scrollPreview(by: rows) } else { composer?.move(by: rows) }
    return []
  }

  /// Moves the cursor by as many lines as are seen at once.
  fileprivate mutating func moveInMessage(byPages pages: Int) -> [Effect] {
    let height = messageHeight
    if isPreviewing {
      scrollPreview(by: pages * max(1, previewHeight - 1))
    } else {
      composer?.move(byPages: pages, height: height)
    }
    return []
  }
}
