import SMTPCore
package import TerminalCanvas

/// A line that is being typed, with a cursor and the keys of readline.
///
/// It holds whole characters as a person sees them, so that a cursor never stands within one.
package struct LineEditor: Hashable, Sendable {
  /// The longest line, in octets of UTF-8; RFC 5321 §4.5.3.1.4 allows 512 for a command.
  package static let longest = 64 * 1_024

  /// The characters of the line.
  package private(set) var characters: [Character]
  /// Where the cursor stands, in characters from the start: 0…`characters.count`.
  package private(set) var cursor: Int
  /// The line in octets of UTF-8.
  package private(set) var octetCount: Int
  /// How many octets of UTF-8 it may have.
  private let limit: Int
  /// What was killed, the latest last.
  private var ring = KillRing()

  /// A line with the cursor at its end.
  ///
  /// - Parameter limit: How many octets of UTF-8 it may have.
  package init(text: String = "", limit: Int = LineEditor.longest) {
    self.limit = limit
    characters = []
    cursor = 0
    octetCount = 0
    insert(text)
  }

  /// The line.
  package private(set) var text = ""

  /// Whether nothing is typed.
  package var isEmpty: Bool { characters.isEmpty }

  /// Whether the cursor stands behind the last character.
  package var isAtEnd: Bool { cursor == characters.count }

  /// What stands before the cursor.
  package var textBeforeCursor: String { String(text[..<index(of: cursor)]) }

  /// Moves the cursor, at most to an end of the line.
  package mutating func move(to position: Int) {
    ring.rest()
    cursor = min(max(0, position), characters.count)
  }

  /// Takes a key that types or edits. False if it does neither: such a key is for others.
  @discardableResult
  package mutating func press(_ key: Key) -> Bool {
    if let edit = LineEdit(key) {
      if isEmpty, edit == .deleteForward { return false }
      apply(edit)
      return true
    }
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return false }
    insert(String(character))
    return true
  }

  /// Types text at the cursor. False if the line had no room for all of it; nothing of it is
  /// typed then.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    ring.rest()
    return replace(cursor..<cursor, with: text)
  }

  /// Puts text in the place of some characters, and the cursor behind it. False if there was no
  /// room for it.
  @discardableResult
  package mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
    let range = range.clamped(to: 0..<characters.count)
    let removed = characters[range].reduce(0) { $0 + $1.utf8.count }
    let count = octetCount - removed + text.utf8.count
    guard count <= max(limit, octetCount) else { return false }
    octetCount = count
    let (start, end) = (index(of: range.lowerBound), index(of: range.upperBound))
    self.text.replaceSubrange(start..<end, with: text)
    let inserted = Array(text)
    characters.replaceSubrange(range, with: inserted)
    cursor = range.lowerBound + inserted.count
    if !isPlain(around: range.lowerBound..<cursor, inserted) { regroup() }
    return true
  }

  /// Makes it another line; what was killed can still be put back.
  package mutating func set(_ text: String, cursor: Int? = nil) {
    characters = []
    octetCount = 0
    self.text = ""
    self.cursor = 0
    insert(text)
    if let cursor { move(to: cursor) }
  }

  /// What was killed cannot be put back any more.
  mutating func forgetKills() { ring = KillRing() }

  /// Does what a key of readline does.
  package mutating func apply(_ edit: LineEdit) {
    switch edit {
    case .toStart: move(to: 0)
    case .toEnd: move(to: characters.count)
    case .characterBack: move(to: cursor - 1)
    case .characterForward: move(to: cursor + 1)
    case .wordBack: move(to: wordStart)
    case .wordForward: move(to: wordEnd)
    case .deleteBack: remove(cursor - 1..<cursor)
    case .deleteForward: remove(cursor..<cursor + 1)
    case .killWordBack: kill(blankWordStart..<cursor, isBackward: true)
    case .killWordForward: kill(cursor..<wordEnd, isBackward: false)
    case .killToStart: kill(0..<cursor, isBackward: true)
    case .killToEnd: kill(cursor..<characters.count, isBackward: false)
    case .yank: yank(ring.yank())
    case .yankOlder: yankOlder()
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    ring.rest()
    replace(range, with: "")
  }

  private mutating func kill(_ range: Range<Int>, isBackward: Bool) {
    guard !range.isEmpty else { return }
    ring.kill(String(characters[range]), isBackward: isBackward)
    replace(range, with: "")
  }

  private mutating func yank(_ text: String?) {
    guard let text, replace(cursor..<cursor, with: text) else { return ring.rest() }
  }

  private mutating func yankOlder() {
    guard let (last, older) = ring.yankOlder(), textBeforeCursor.hasSuffix(last),
      replace(max(0, cursor - last.count)..<cursor, with: older)
    else { return ring.rest() }
  }

  /// Whether text that was put at `range` cannot have joined with its neighbours: a combining
  /// mark becomes one character with what stands before it.
  private func isPlain(around range: Range<Int>, _ inserted: [Character]) -> Bool {
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1].isPlain : true
    let behind = range.upperBound < characters.count ? characters[range.upperBound].isPlain : true
    return before && behind && (inserted.first?.isPlain ?? true) && (inserted.last?.isPlain ?? true)
  }

  /// Where a character begins in the text.
  private func index(of place: Int) -> String.Index {
    let octets = characters[..<place].reduce(0) { $0 + $1.utf8.count }
    return text.utf8.index(text.startIndex, offsetBy: octets, limitedBy: text.endIndex)
      ?? text.endIndex
  }

  /// Finds the characters anew, and the cursor's place among them.
  private mutating func regroup() {
    let octets = characters[..<cursor].reduce(0) { $0 + $1.utf8.count }
    characters = Array(text)
    var counted = 0
    cursor = characters.count
    for (index, character) in characters.enumerated() {
      if counted >= octets {
        cursor = index
        break
      }
      counted += character.utf8.count
    }
  }
}

extension Character {
  /// Whether it is printable ASCII, which never joins with its neighbours unless these are marks.
  var isPlain: Bool {
    utf8.count == 1 && utf8.first.map { $0 >= Octet.space && $0 < Octet.delete } ?? false
  }
}
