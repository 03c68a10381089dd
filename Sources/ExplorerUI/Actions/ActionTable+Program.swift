import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The program itself.
extension ActionTable {
  static let program: [Action] = [
    Action(.quit) { model, _ in
      guard model.isOwnConnected || model.openOthers > 0 else { return model.quit() }
      model.dialog = .quit
      return []
    },
    Action(.suspend, keys: [KeyBinding(.always, .control("z"))], isListed: false) { _, _ in
      [.suspend]
    },
    Action(.repaint, keys: [KeyBinding(.always, .control("l"))]) { _, _ in [.repaint] },
    Action(
      .commands,
      keys: [
        KeyBinding(.emptyPrompt, .character(":")), KeyBinding(.list, .character(":")),
      ], isListed: false
    ) { model, _ in
      model.palette = Palette()
      return []
    },
    Action(.cancel, keys: [KeyBinding(.anywhere, .control("c"))], isListed: false) { model, _ in
      model.cancel()
    },
    Action(
      .screenshot, keys: [KeyBinding(.always, Key(.function(12)))], takesArgument: true
    ) { model, path in
      let canvas = view(model)
      return [.screenshot(path: path, svg: canvas.svg(model.theme.picture), text: canvas.text)]
    },
    Action(.mouse, takesArgument: true) { model, word in
      switch word?.lowercased() {
      case nil: model.usesMouse.toggle()
      case "on": model.usesMouse = true
      case "off": model.usesMouse = false
      default: return model.missArgument(of: .mouse)
      }
      model.notice = Notice(model.guide.text(ExplorerNotice.mouse(isUsed: model.usesMouse)))
      return [.useMouse(model.usesMouse)]
    },
    Action(.explain, takesArgument: true) { model, words in
      guard let words else { return model.missArgument(of: .explain) }
      return model.explain(words)
    },
  ]
}

extension Model {
  /// Ends the program; an open session is ended with QUIT.
  mutating func quit() -> [Effect] {
    isOver = true
    if isOwnConnected { notice = Notice(guide.text(ExplorerNotice.leaving)) }
    return [.quit]
  }

  /// `^C`: gives up what is waited for, else clears the line, else asks whether to quit.
  fileprivate mutating func cancel() -> [Effect] {
    if session.live?.status == .connecting { return [.drop] }
    if screen == .explorer, let composer, composer.delivery != .dot {
      // Nothing of it has gone out yet.
      closeComposer()
      return []
    }
    if screen == .explorer, composer != nil {
      dialog = Dialog(.dropMessage)
      return []
    }
    if let waited = waitedSeconds, waited >= 1 {
      dialog = Dialog(.drop)
      return []
    }
    if screen == .explorer, clearPrompt() { return [] }
    dialog = .quit
    return []
  }

  /// Shows what words mean.
  fileprivate mutating func explain(_ words: String) -> [Effect] {
    do {
      // Blanks part words here; a whole reply or command is one word for the guide.
      let explanations = try guide.explain([words])
      dialog = Dialog(.explanation(explanations))
    } catch {
      notice = Notice(trouble: VisibleText.string(guide.sentence(for: error)))
    }
    return []
  }
}
