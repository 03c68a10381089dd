import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The start page.
extension Model {
  /// The target that asks for the practice server.
  static let practiceTarget = "practice:"

  /// Does what the selected item offers.
  mutating func openStartItem() -> [Effect] {
    let items = StartItem.all(self)
    let index = start.list.selection
    guard items.indices.contains(index) else { return [] }
    switch items[index] {
    case .practise: return connectFromStart(Self.practiceTarget)
    case .connect:
      guard let field = start.field else {
        beginField()
        return []
      }
      let target = field.text.filter { !$0.isWhitespace }
      return target.isEmpty ? [] : connectFromStart(target)
    case .target(let target): return connectFromStart(target)
    case .recording(let recording):
      return leaveSession(for: .openRecording(path: recording.path))
    case .allRecordings: return open(.recordings)
    case .help: return open(.help)
    case .quit: return ActionTable.action(.quit)?.perform(&self, nil) ?? [.quit]
    }
  }

  /// Types a target: any letter, digit or bracket begins one.
  mutating func typeOnStart(_ key: Key) -> [Effect]? {
    if var field = start.field, isFieldSelected {
      if key == Key(.escape) || (key == Key(.backspace) && field.isEmpty) {
        start.field = nil
        start.trouble = nil
        return []
      }
      start.field = nil
      let isTaken = field.press(key)
      start.field = field
      return isTaken ? [] : nil
    }
    guard case .character(let character) = key.code, key.modifiers.isEmpty,
      character.isLetter || character.isNumber || character == "["
    else { return nil }
    beginField()
    start.field?.press(key)
    return []
  }

  /// Takes the first line of what was pasted as a target.
  mutating func pasteOnStart(_ text: String) -> [Effect] {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    beginField()
    start.field?.insert(line.filter { !$0.isWhitespace })
    return []
  }

  /// The session that was asked for on the start page did not come about: the page says why.
  /// False if it was not asked for there, or has begun.
  mutating func takeTroubleOnStart(_ trouble: Trouble) -> Bool {
    guard let target = start.pending, target == session.live?.target,
      session.timeline.entries.isEmpty
    else { return false }
    screen = .start
    start.pending = nil
    if target != Self.practiceTarget {
      beginField()
      start.field = LineEditor(text: target)
    }
    start.trouble = guide.text(trouble)
    session.live = nil
    return true
  }

  private var isFieldSelected: Bool {
    let items = StartItem.all(self)
    let index = start.list.selection
    return items.indices.contains(index) && items[index] == .connect
  }

  private mutating func beginField() {
    start.list.selection = StartItem.all(self).firstIndex(of: .connect) ?? 0
    start.field = start.field ?? LineEditor()
    start.trouble = nil
  }

  private mutating func connectFromStart(_ target: String) -> [Effect] {
    start.pending = target
    start.trouble = nil
    return leaveSession(for: .connect(target: target))
  }
}
