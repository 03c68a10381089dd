import MailFormat
import SMTPCore
import TerminalCanvas

/// The message that is being written, line by line.
///
/// Only the line with the cursor is in an editor; a message of many megabytes costs little more
/// than its text.
package struct Composer: Hashable, Sendable {
  /// How many octets a line may have here; a server takes 998 of them.
  static let longestLine = 16 << 20

  /// How many octets the files that go with it may have together.
  static let longestAttachments = 32 << 20

  /// Where the cursor is.
  struct Place: Hashable {
    var row: Int
    /// Characters before the cursor.
    var column: Int
  }

  /// The lines; that of the cursor is as it was when the cursor came to it.
  private var lines: [String]
  /// The line of the cursor, from 0.
  private(set) var row: Int
  /// The line of the cursor as it is now.
  private(set) var editor: LineEditor
  /// What all lines but that of the cursor come to.
  private var others: LineTally
  /// The files that go with it.
  var attachments: [AttachedFile] = []
  /// Whether it is to go just as it was typed, whatever that breaks.
  var isAsTyped = false
  /// Letters and digits that no other message has, so that it looks the same whenever it is
  /// composed; nil before it first is.
  var nonce: String?
  /// What it looks like on the wire, while that is looked at.
  var preview: WirePreview?
  /// How it goes out.
  var delivery = MessageDelivery.dot
  /// The first line that is seen.
  var top = 0
  /// Whether anything was typed into it.
  private(set) var isTouched = false
  /// Where the cursor would like to be when it moves from line to line.
  private var wish: Int?

  /// A message of `lines` with the cursor at a place, or at the start.
  init(lines: [String] = [""], at place: Place = Place(row: 0, column: 0)) {
    self.lines = lines.isEmpty ? [""] : lines
    row = min(max(0, place.row), self.lines.count - 1)
    editor = LineEditor(text: self.lines[row], limit: Self.longestLine)
    editor.move(to: place.column)
    others = self.lines.reduce(LineTally()) { $0 + LineTally($1) } - LineTally(self.lines[row])
  }

  /// A message made of text: `\n` and `\r\n` end lines, and a last one ends the last line.
  init(text: String) {
    var lines = Self.lines(of: text)
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    self.init(lines: lines, at: Place(row: lines.count - 1, column: .max))
    isTouched = true
  }

  /// How many lines it has, one at least.
  var count: Int { lines.count }

  /// A line as it is now, without dot-stuffing; empty where there is none.
  func line(_ index: Int) -> String {
    if index == row { return editor.text }
    return lines.indices.contains(index) ? lines[index] : ""
  }

  /// What the lines come to; the lone dot and what follows it belong to no message.
  var tally: LineTally {
    let all = others + LineTally(editor.text)
    guard let endRow else { return all }
    return (endRow..<count).reduce(all) { $0 - LineTally(line($1)) }
  }

  /// The lines as text that another editor reads.
  var text: String { (0..<count).map { line($0) + "\n" }.joined() }

  /// The line of the lone dot that ends the message, if it was typed: nothing but empty lines
  /// follows it. A dot that completes the octets of a chunk is one of them.
  var endRow: Int? {
    if case .chunk(let announced?, _) = delivery {
      let octets = (others + LineTally(editor.text)).octets
      if octets == announced || octets - 2 == announced { return nil }
    }
    var last = count - 1
    while last > 0, line(last).isEmpty { last -= 1 }
    return line(last) == "." ? last : nil
  }

  /// Whether the cursor stands behind the lone dot that ends the message.
  var isAtEnd: Bool { editor.text == "." && editor.isAtEnd && endRow == row }

  /// The message without the dot that ends it, to be written on.
  var reopened: Composer {
    guard let endRow else { return self }
    let end = Place(row: endRow - 1, column: .max)
    var open = replaced(by: Composer(lines: (0..<endRow).map(line), at: end))
    open.isTouched = true
    open.nonce = nil
    return open
  }

  /// The message with the dot that ends it, as if it was typed behind all else. A chunk whose
  /// octets are announced needs none.
  var ended: Composer {
    if isCounted || endRow != nil { return self }
    var ended = self
    ended.go(to: count - 1, column: .max)
    if !ended.editor.isEmpty { ended.breakLine() }
    ended.insert(".")
    return ended
  }

  /// The message with other lines.
  func replaced(by lines: Composer) -> Composer {
    var composer = lines
    composer.attachments = attachments
    composer.isAsTyped = isAsTyped
    composer.nonce = nonce
    composer.delivery = delivery
    return composer
  }

  /// What goes over the wire as it was typed: each line with CRLF and a doubled dot where it begins with one, and
  /// the lone dot (RFC 5321 §4.5.2). What stands behind the dot that ends it does not go.
  var wire: [UInt8] {
    DotStuffing.encode(content)
  }

  /// Takes a key that types or edits; false if it does neither.
  mutating func press(_ key: Key) -> Bool {
    wish = nil
    isTouched = true
    switch LineEdit(key) {
    case .deleteBack where editor.cursor == 0:
      if row > 0 { joinWithLineAbove() }
      return true
    case .deleteForward where editor.isAtEnd, .killToEnd where editor.isAtEnd:
      if row + 1 < count {
        go(to: row + 1, column: 0)
        joinWithLineAbove()
      }
      return true
    case .characterBack where editor.cursor == 0:
      if row > 0 { go(to: row - 1, column: .max) }
      return true
    case .characterForward where editor.isAtEnd:
      if row + 1 < count { go(to: row + 1, column: 0) }
      return true
    default:
      return editor.press(key)
    }
  }

  /// Begins a new line at the cursor.
  mutating func breakLine() { insert("\n") }

  /// Moves the cursor by lines, at most to the first or the last.
  mutating func move(by rows: Int) {
    let column = wish ?? editor.cursor
    go(to: min(max(0, row.addingClamped(rows)), count - 1), column: column)
    wish = column
  }

  /// Goes to the start of the last line: from an untouched header into the body.
  mutating func goToLastLine() { go(to: count - 1, column: 0) }

  /// Puts text at the cursor, as it is; `\n` and `\r\n` end lines.
  mutating func insert(_ text: String) {
    wish = nil
    isTouched = true
    let pieces = Self.lines(of: text)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      editor.insert(text)
      return
    }
    let line = editor.characters
    let head = String(line[..<editor.cursor]) + first
    let tail = String(line[editor.cursor...])
    let middle = pieces[1..<(pieces.count - 1)]
    lines.replaceSubrange(row...row, with: [head] + middle + [last + tail])
    others = middle.reduce(others + LineTally(head)) { $0 + LineTally($1) }
    row += pieces.count - 1
    editor.set(last + tail, cursor: Array(last).count)
  }

  private mutating func go(to row: Int, column: Int) {
    if row != self.row, lines.indices.contains(row) {
      let left = editor.text
      others = others + LineTally(left) - LineTally(lines[row])
      lines[self.row] = left
      self.row = row
      editor.set(lines[row])
    }
    editor.move(to: column)
  }

  private mutating func joinWithLineAbove() {
    let below = editor.text
    let above = lines[row - 1]
    lines.remove(at: row)
    row -= 1
    others = others - LineTally(above)
    editor.set(above + below, cursor: Array(above).count)
  }

  /// Parts text at its line ends. They are looked for in octets: to `Character`, CRLF is one.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for line in text.utf8.split(separator: Octet.lf, omittingEmptySubsequences: false) {
      lines.append(String(Substring(line)))
    }
    for index in lines.indices.dropLast() where lines[index].utf8.last == Octet.cr {
      lines[index] = String(lines[index].unicodeScalars.dropLast())
    }
    return lines
  }
}
