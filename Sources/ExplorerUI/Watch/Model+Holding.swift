import SMTPCore
import SMTPGuide
import TerminalCanvas

/// Deciding about the commands of a proxy's clients before they go to the server.
extension Model {
  /// Whether a held command has the keys.
  var isDeciding: Bool {
    screen == .explorer && focus == .prompt && session.watched?.held != nil
  }

  /// The word for changing between the command and a reply.
  var heldWord: HintWord? { session.watched?.isAnswering == true ? .command : nil }

  /// Begins to hold commands, or has all that is held go on.
  mutating func turnHold(_ isOn: Bool) -> [Effect] {
    others.isHolding = isOn
    if isOn {
      if isWatching { focus = .prompt }
    } else {
      for item in others.items { changeWatched(item.number) { $0.watched?.held = nil } }
      emptyHeld()
    }
    notice = Notice(guide.text(isOn ? HoldText.begun : .ended))
    return [.hold(isOn)]
  }

  /// Takes notice of a command that is held, or is not any more.
  mutating func hold(_ command: HeldCommand?, of number: Int) -> [Effect] {
    guard command == nil || others.isHolding else { return [] }
    guard number == others.watched || others.index(of: number) != nil else {
      // Nobody could decide about what is not listed any more.
      return command == nil ? [] : [.settleHeld(number: number, .pass(nil))]
    }
    changeWatched(number) { session in
      session.watched?.held = command
      session.watched?.isAnswering = false
      session.watched?.draft = nil
    }
    if number == others.watched {
      fillHeld()
    } else if command != nil, screen != .others {
      notify(guide.text(HoldText.elsewhere(number: number, key: othersKey)))
    }
    return []
  }

  /// Puts what is held of the session on the screen into the line that can be changed.
  mutating func fillHeld() {
    guard let held = session.watched?.held else { return emptyHeld() }
    prompt.startLine(session.watched?.draft ?? held.text ?? "")
    session.watched?.draft = nil
    focus = .prompt
    tellOfSilence()
  }

  /// Says of what is held on the screen that its client says no more.
  mutating func tellOfSilence() {
    guard let watched = session.watched, watched.isSilent, watched.held != nil else { return }
    notify(guide.text(HoldText.silent))
  }

  /// Has the held command go on, or sends the reply that was typed.
  mutating func passHeld() -> [Effect] {
    guard let watched = session.watched, let held = watched.held else { return [] }
    let typed = Array(prompt.text.utf8)
    let isChanged = held.text.map { $0 != prompt.text } ?? false
    let obstacle =
      if watched.isAnswering {
        held.obstacle(toReply: prompt.text)
      } else {
        isChanged ? held.obstacle(to: HeldCommand(octets: typed)) : nil
      }
    if let obstacle {
      notice = Notice(trouble: guide.text(obstacle))
      return []
    }
    return settleHeld(watched.isAnswering ? .answer(typed) : .pass(isChanged ? typed : nil))
  }

  /// Decides about the held command.
  mutating func settleHeld(_ verdict: HeldVerdict) -> [Effect] {
    guard let number = session.watched?.number, session.watched?.held != nil else { return [] }
    session.watched?.held = nil
    emptyHeld()
    return [.settleHeld(number: number, verdict)]
  }

  /// Changes between the command and a reply to it.
  mutating func turnAnswer() {
    guard let watched = session.watched, let held = watched.held else { return }
    session.watched?.isAnswering.toggle()
    prompt.startLine(watched.isAnswering ? held.text ?? "" : "")
  }

  /// A key that is typed into what is held, where that can be changed.
  mutating func typeInHeld(_ key: Key) -> [Effect] {
    guard isHeldEditable else { return [] }
    prompt.edit { $0.press(key) }
    return []
  }

  /// Text that is pasted there.
  mutating func pasteInHeld(_ text: String) -> [Effect] {
    guard isHeldEditable else { return [] }
    prompt.edit { $0.insert(VisibleText.string(text)) }
    return []
  }

  /// Whether the line can be changed: not where it is a secret, or no plain text.
  var isHeldEditable: Bool {
    guard let watched = session.watched else { return false }
    return watched.isAnswering || watched.held?.text != nil
  }

  private mutating func emptyHeld() {
    session.watched?.isAnswering = false
    if isWatching { prompt.startLine("") }
  }
}
